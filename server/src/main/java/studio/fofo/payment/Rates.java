package studio.fofo.payment;

import java.util.Optional;

/** A source of rates. Called inside the transaction that creates a quote, so it must answer from memory. */
public interface Rates {

  /** @return the latest known rate of a currency; empty if it is not accepted */
  Optional<Rate> of(String symbol);
}
