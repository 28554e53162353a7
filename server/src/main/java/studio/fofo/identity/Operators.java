package studio.fofo.identity;

import java.util.Set;
import studio.fofo.kernel.UserId;

/** The people who may use the console, for mails to them. */
public interface Operators {

  /** The accounts of the wallets in {@code fofo.identity.operators}; a wallet that never signed in has none. */
  Set<UserId> operators();
}
