package studio.fofo.payment;

import java.util.List;
import studio.fofo.kernel.Address;

/** The earnings of wallets, from our contract's events. */
public interface Earnings {

  /** One per chain and token in which the wallet was ever credited. */
  List<Earning> of(Address wallet);
}
