package studio.fofo.payment;

import java.util.Optional;

/** Where rates come from. Asked within the transaction that makes a quote, so that it answers from memory and asks nobody. */
public interface Rates {

  /** @return the newest that is known of a currency; empty when it is not accepted */
  Optional<Rate> of(String symbol);
}
