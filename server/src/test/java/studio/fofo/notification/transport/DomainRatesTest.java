package studio.fofo.notification.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.fofo.notification.MailSettings;
import studio.fofo.testing.SettableClock;

/** How many mails a domain gets. */
class DomainRatesTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T10:00:00Z"));

  @Test
  void spreadsTheMailsToOneDomain() {
    var rates = rates(2, Map.of());
    assertThat(rates.take("ada@example.org")).isEmpty();
    clock.advance(Duration.ofSeconds(20));
    assertThat(rates.take("bob@EXAMPLE.org")).isEmpty();
    assertThat(rates.take("eve@example.org")).contains(Duration.ofMillis(40_001));
    assertThat(rates.take("eve@example.com")).isEmpty();
    clock.advance(Duration.ofMillis(40_001));
    assertThat(rates.take("eve@example.org")).isEmpty();
    assertThat(rates.take("eve@example.org")).isPresent();
  }

  @Test
  void hasLimitsForSingleDomains() {
    var rates = rates(0, Map.of("gmail.com", 1));
    assertThat(rates.take("a@gmail.com")).isEmpty();
    assertThat(rates.take("b@gmail.com")).isPresent();
    for (var count = 0; count < 100; count++) {
      assertThat(rates.take("a@example.org")).isEmpty();
    }
  }

  private DomainRates rates(int perMinute, Map<String, Integer> domains) {
    return new DomainRates(MailSettings.smtp(null, Duration.ofMinutes(2), perMinute, domains), clock);
  }
}
