package studio.fofo.identity;

import java.util.Optional;
import studio.fofo.kernel.UserId;

/** A module's reason why an account needs a wallet. The last wallet cannot be unlinked while there is one. */
public interface WalletTie {

  /** The reason and the remedy, completing "the wallet cannot be unlinked: …"; empty if there is none. */
  Optional<String> reason(UserId owner);
}
