package studio.fofo.payment;

import java.util.List;

/** What wallets have earned, by the events of our contract. */
public interface Earnings {

  /** One for each chain and token in which the wallet was ever credited. */
  List<Earning> of(String wallet);
}
