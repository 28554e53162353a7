package studio.fofo.payment.escrow;

import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;

/** Port: which payments cost a buyer no gas, because one signature suffices and the studio sends it. */
public interface GaslessTokens {

  /** Whether that holds for wallets that sign with a key of their own; most tokens take no signatures of contract accounts. */
  boolean takes(long chainId, Address token, Money total);
}
