package studio.fofo.payment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are paid ({@code fofo.payment.*}).
 *
 * @param rates US dollars for one whole unit of a currency, by its symbol: {@code fofo.payment.rates.ETH=2500}; a currency without a rate
 *     is not accepted. With play money ETH, POL and USDC have defaults (2500, 0.40, 1); with real money there are none
 * @param ratesAt as of when the rates are valid, such as {@code 2030-01-31T12:00:00Z}; unset, with play money only, the start of the
 * process
 * @param oldestRate maximum age of a rate with real money
 * @param quoteLifetime how long a quote can be paid
 * @param refundableAfter how long after the quote's end the buyer can take the money back without us if we never settle; at most a year
 */
@ConfigurationProperties("fofo.payment")
public record PaymentSettings(
    @DefaultValue Map<String, BigDecimal> rates,
    @Nullable Instant ratesAt,
    @DefaultValue("24h") Duration oldestRate,
    @DefaultValue("15m") Duration quoteLifetime,
    @DefaultValue("60d") Duration refundableAfter) {

  /** For play money. */
  public static final Map<String, BigDecimal> USUAL = Map.of(
      "ETH", new BigDecimal("2500"), "POL", new BigDecimal("0.40"), "USDC", BigDecimal.ONE);

  public PaymentSettings {
    rates.forEach((symbol, rate) -> {
      if (rate.signum() <= 0) {
        throw new IllegalArgumentException("fofo.payment.rates." + symbol + " is " + rate + ", expected more than 0 US dollars");
      }
    });
    rates = Map.copyOf(rates);
  }
}
