package studio.fofo.chain.signing;

import java.util.List;
import java.util.Map;
import studio.fofo.chain.SignerRole;

/** The keys that the settings of external chains name. */
public interface OutsideKeys {

  List<Long> chainIds();

  /** In the forms of {@link KeyReference}. */
  Map<SignerRole, String> keys(long chainId);

  /** Their accounts, as far as they are set. */
  Map<SignerRole, String> addresses(long chainId);
}
