package studio.fofo.payment;

import java.util.Optional;

/** A source of rates. Called inside the transaction that creates a quote, so it must answer from memory. */
public interface Rates {

  /**
   * The latest known rate of a currency on a chain.
   *
   * @return empty if the currency is not accepted there
   * @throws studio.fofo.kernel.Refusal {@code PAYMENT_RATE_OUTDATED}, {@code PAYMENT_RATE_UNAVAILABLE} if it cannot be trusted now
   */
  Optional<Rate> of(long chainId, String symbol);
}
