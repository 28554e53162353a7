package studio.fofo.payment.rates;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.Rate;
import studio.fofo.payment.Rates;

/** Other {@link Rates}, if they are recent enough: real goods are not sold at last month's price. */
final class FreshRates implements Rates {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final Rates rates;
  private final Duration oldest;
  private final Clock clock;

  FreshRates(Rates rates, Duration oldest, Clock clock) {
    this.rates = rates;
    this.oldest = oldest;
    this.clock = clock;
  }

  /** @throws Refusal {@code PAYMENT_RATE_OUTDATED} */
  @Override
  public Optional<Rate> of(long chainId, String symbol) {
    var found = rates.of(chainId, symbol);
    found.ifPresent(this::check);
    return found;
  }

  private void check(Rate rate) {
    var age = Duration.between(rate.at(), clock.instant());
    if (age.compareTo(oldest) > 0 || age.compareTo(CLOCKS_DIFFER.negated()) < 0) {
      throw new Refusal(PaymentErrors.PAYMENT_RATE_OUTDATED, "the rate of " + rate.symbol() + " is of " + rate.at() + " (" + rate.source()
          + "), and prices need one of the last " + oldest.toHours() + " hours; pay in another currency, or try again later");
    }
  }
}
