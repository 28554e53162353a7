package studio.fofo.payment.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.PaymentSettings;
import studio.fofo.payment.Rate;
import studio.fofo.payment.Rates;
import studio.fofo.runtime.MoneyMode;
import studio.fofo.testing.SettableClock;

/** The rates at which prices are converted. */
class RatesTest {

  private static final long CHAIN = 137;
  private static final Instant NOON = Instant.parse("2030-01-31T12:00:00Z");
  private static final BigDecimal CHOSEN = new BigDecimal("3100");

  private final SettableClock clock = new SettableClock(NOON);

  @Test
  void haveDefaultsForPlayMoney() {
    var rates = new ConfiguredRates(settings(Map.of("ETH", CHOSEN), null), MoneyMode.PLAY, NOON);

    assertThat(rates.of(CHAIN, "ETH")).contains(new Rate("ETH", CHOSEN, NOON, "fofo.payment.rates"));
    assertThat(rates.of(CHAIN, "USDC")).contains(new Rate("USDC", BigDecimal.ONE, NOON, "usual rates"));
    assertThat(rates.of(CHAIN, "DOGE")).isEmpty();
  }

  @Test
  void haveNoDefaultsForRealMoney() {
    var rates = new ConfiguredRates(settings(Map.of("ETH", CHOSEN), NOON), MoneyMode.REAL, NOON.plusSeconds(60));

    assertThat(rates.of(CHAIN, "ETH")).contains(new Rate("ETH", CHOSEN, NOON, "fofo.payment.rates"));
    assertThat(rates.of(CHAIN, "USDC")).isEmpty();
    assertThat(rates.of(CHAIN, "POL")).isEmpty();
  }

  @Test
  void areRefusedWhenTheyAreTooOldForRealMoney() {
    var rates = rates(settings(Map.of("ETH", CHOSEN), NOON), MoneyMode.REAL, clock);
    clock.advance(Duration.ofHours(24));
    assertThat(rates.of(CHAIN, "ETH")).isPresent();
    assertThat(rates.of(CHAIN, "USDC")).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    assertThatThrownBy(() -> rates.of(CHAIN, "ETH"))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(PaymentErrors.PAYMENT_RATE_OUTDATED))
        .hasMessageContaining("ETH").hasMessageContaining("2030-01-31T12:00:00Z").hasMessageContaining("24 hours");
  }

  @Test
  void areRefusedWhenTheyAreOfTheFuture() {
    var rates = rates(settings(Map.of("ETH", CHOSEN), NOON.plusSeconds(3600)), MoneyMode.REAL, clock);

    assertThatThrownBy(() -> rates.of(CHAIN, "ETH")).isInstanceOf(Refusal.class);
  }

  @Test
  void neverGrowTooOldForPlayMoney() {
    var rates = rates(settings(Map.of(), null), MoneyMode.PLAY, clock);
    clock.advance(Duration.ofDays(400));

    assertThat(rates.of(CHAIN, "ETH")).isPresent();
  }

  private static Rates rates(PaymentSettings settings, MoneyMode money, Clock clock) {
    var without = new FeedSettings(false, false, Duration.ofSeconds(30), Map.of(), Map.of());
    return new RatesConfiguration().rates(settings, without, money, clock,
        new StaticListableBeanFactory().getBeanProvider(FeedRates.class));
  }

  private static PaymentSettings settings(Map<String, BigDecimal> rates, @Nullable Instant at) {
    return new PaymentSettings(rates, at, Duration.ofHours(24), Duration.ofMinutes(15), Duration.ofDays(60));
  }
}
