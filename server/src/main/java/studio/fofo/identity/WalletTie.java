package studio.fofo.identity;

import java.util.Optional;
import studio.fofo.kernel.UserId;

/** Whatever of a module's own needs somebody to have a wallet. The last one cannot be taken off an account while there is any. */
public interface WalletTie {

  /** What needs it and what to do about it, as the end of "the wallet cannot be taken off the account: …"; empty where nothing does. */
  Optional<String> reason(UserId owner);
}
