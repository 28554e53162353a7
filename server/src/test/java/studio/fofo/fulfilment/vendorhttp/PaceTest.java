package studio.fofo.fulfilment.vendorhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;

/** Two requests a second, three at once, and waits of at most a second. */
class PaceTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Pace pace = new Pace(500_000_000, 3, Duration.ofSeconds(1), now::get, now::addAndGet);

  @Test
  void letsABurstPassThenOneAfterAnother() {
    for (var request = 0; request < 3; request++) {
      assertThat(waited("a")).isZero();
    }
    assertThat(waited("a")).isEqualTo(500_000_000);
    assertThat(waited("a")).isEqualTo(500_000_000);
    assertThat(waited("another")).isZero();
    now.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(waited("a")).isZero();
  }

  @Test
  void refusesToWaitLongAndSaysHowLong() {
    pace.leave("a", Duration.ofSeconds(30));
    assertThatThrownBy(() -> pace.take("Vendor", "a")).isInstanceOfSatisfying(SupplierUnavailable.class, busy -> {
      assertThat(busy.isUntouched()).isTrue();
      assertThat(busy.after()).contains(Duration.ofSeconds(30));
    });
    now.addAndGet(Duration.ofSeconds(30).toNanos());
    assertThat(waited("a")).isZero();
  }

  private long waited(String account) {
    var before = now.get();
    pace.take("Vendor", account);
    return now.get() - before;
  }
}
