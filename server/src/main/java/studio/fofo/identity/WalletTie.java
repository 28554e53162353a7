package studio.fofo.identity;

import java.util.Optional;
import studio.fofo.kernel.UserId;

/** A module's reason why somebody needs a wallet. The last one cannot be unlinked while there is any. */
public interface WalletTie {

  /** The reason and the remedy, as the end of "the wallet cannot be taken off the account: …"; empty if there is none. */
  Optional<String> reason(UserId owner);
}
