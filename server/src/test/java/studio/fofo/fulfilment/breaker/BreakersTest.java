package studio.fofo.fulfilment.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.Stage;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.SettableClock;

/** When a supplier is left alone, and how it is found to respond again. */
class BreakersTest {

  private static final int FAILURES = 4;

  private static Stage stage;
  private static Breakers breakers;
  private static SettableClock clock;

  private final String supplier = TypeId.next("s").toString();
  private final AtomicInteger calls = new AtomicInteger();

  @BeforeAll
  static void open() {
    stage = new Stage();
    breakers = stage.the(Breakers.class);
    clock = (SettableClock) stage.the(Clock.class);
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void leavesASupplierAloneAfterSeveralFailuresInARow() {
    failTimes(FAILURES - 1);
    assertThat(answered()).isTrue();
    failTimes(FAILURES - 1);
    assertThat(breakers.isOpen(supplier)).as("an answer in between starts the count again").isFalse();
    failTimes(1);
    assertThat(breakers.isOpen(supplier)).isTrue();
    var before = calls.get();
    assertThatThrownBy(this::answered).isInstanceOfSatisfying(SupplierUnavailable.class, refused -> {
      assertThat(refused.isUntouched()).isTrue();
      assertThat(refused.after()).hasValueSatisfying(after -> assertThat(after).isPositive());
    });
    assertThat(calls).hasValue(before);
    assertThat(breakers.open()).extracting(Breakers.Open::supplier).contains(supplier);
  }

  @Test
  void letsItAnswerAgainAfterThePauseByItself() {
    failTimes(FAILURES);
    clock.advance(Duration.ofSeconds(31));
    assertThat(answered()).isTrue();
    assertThat(breakers.isOpen(supplier)).isFalse();
  }

  @Test
  void pausesTwiceAsLongAfterEachFailedTrialUpToALimit() {
    failTimes(FAILURES);
    var first = pause();
    for (var trial = 0; trial < 10; trial++) {
      clock.advance(pause().plusMillis(1));
      failTimes(1);
    }
    assertThat(first).isEqualTo(Duration.ofSeconds(30));
    assertThat(pause()).isEqualTo(Duration.ofMinutes(5));
    clock.advance(pause().plusMillis(1));
    assertThat(answered()).isTrue();
  }

  @Test
  void waitsAsLongAsASupplierAsksFor() {
    assertThatThrownBy(() -> breakers.call(supplier, () -> {
      throw SupplierUnavailable.busy("429", Duration.ofSeconds(7));
    })).isInstanceOf(SupplierUnavailable.class);
    assertThat(pause()).isEqualTo(Duration.ofSeconds(7));
    clock.advance(Duration.ofSeconds(8));
    assertThat(answered()).isTrue();
  }

  @Test
  void doesNotBelieveThatASupplierNeedsDays() {
    assertThatThrownBy(() -> breakers.call(supplier, () -> {
      throw SupplierUnavailable.busy("429", Duration.ofDays(30));
    })).isInstanceOf(SupplierUnavailable.class);
    assertThat(pause()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void triesItWithOneCallAtATime() throws Exception {
    failTimes(FAILURES);
    clock.advance(Duration.ofSeconds(31));
    calls.set(0);
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var trial = threads.submit(() -> breakers.call(supplier, () -> {
        calls.incrementAndGet();
        inside.countDown();
        return waited(leave);
      }));
      inside.await();
      Callable<Boolean> other = () -> {
        try {
          return answered();
        } catch (SupplierUnavailable leftAlone) {
          return false;
        }
      };
      for (var answer : threads.invokeAll(Collections.nCopies(8, other))) {
        assertThat(answer.get()).isFalse();
      }
      leave.countDown();
      assertThat(trial.get()).isTrue();
    }
    assertThat(calls).hasValue(1);
    assertThat(answered()).isTrue();
  }

  @Test
  void countsOnlyMissingAnswersAsFailures() {
    for (var call = 0; call < 2 * FAILURES; call++) {
      assertThatThrownBy(() -> breakers.call(supplier, () -> {
        throw new IllegalStateException("a refusal, or a fault of ours");
      })).isInstanceOf(IllegalStateException.class);
    }
    assertThat(breakers.isOpen(supplier)).isFalse();
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void failTimes(int times) {
    for (var time = 0; time < times; time++) {
      assertThatThrownBy(() -> breakers.call(supplier, () -> {
        throw SupplierUnavailable.unknown("503", null);
      })).hasMessage("503");
    }
  }

  private boolean answered() {
    return breakers.call(supplier, () -> calls.incrementAndGet() > 0);
  }

  private Duration pause() {
    return breakers.open().stream().filter(open -> open.supplier().equals(supplier)).findFirst()
        .map(open -> Duration.between(clock.instant(), open.until())).orElseThrow();
  }
}
