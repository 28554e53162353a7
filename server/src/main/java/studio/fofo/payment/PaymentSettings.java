package studio.fofo.payment;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are paid ({@code fofo.payment.*}).
 *
 * @param rates US dollars for one whole unit of a currency, by its symbol: {@code fofo.payment.rates.ETH=2500}. USDC is worth 1 unless said
 *     otherwise; a currency without a rate is not accepted
 * @param quoteLifetime how long a quote can be paid
 * @param refundableAfter how long after the quote's end the buyer can take the money back alone, should we never settle; at most a year
 */
@ConfigurationProperties("fofo.payment")
public record PaymentSettings(
    @DefaultValue Map<String, BigDecimal> rates,
    @DefaultValue("15m") Duration quoteLifetime,
    @DefaultValue("60d") Duration refundableAfter) {

  private static final Map<String, BigDecimal> USUAL = Map.of(
      "ETH", new BigDecimal("2500"), "POL", new BigDecimal("0.40"), "USDC", BigDecimal.ONE);

  public PaymentSettings {
    var all = new java.util.HashMap<>(USUAL);
    rates.forEach((symbol, rate) -> {
      if (rate.signum() <= 0) {
        throw new IllegalArgumentException("fofo.payment.rates." + symbol + " is " + rate + ", expected more than 0 US dollars");
      }
      all.put(symbol, rate);
    });
    rates = Map.copyOf(all);
  }
}
