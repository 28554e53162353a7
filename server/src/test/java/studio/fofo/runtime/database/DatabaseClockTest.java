package studio.fofo.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The clock of all due times, with a database and a stopwatch that the test controls. */
class DatabaseClockTest {

  private static final Instant NOON = Instant.parse("2020-03-01T12:00:00Z");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final AtomicLong stopwatch = new AtomicLong(-7);
  private final Queue<Instant> told = new ArrayDeque<>();
  private Duration ofAnAnswer = Duration.ZERO;

  @Test
  void followsTheDatabaseWhateverTheHostsClock() {
    var clock = clock();
    pass(Duration.ofSeconds(3));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3));
    assertThat(Duration.between(clock.instant(), Instant.now()).abs()).as("far from the host's").isGreaterThan(TEN_MINUTES);
  }

  @Test
  void followsTheDatabaseWhenItsClockIsChanged() {
    var clock = clock();
    pass(Duration.ofSeconds(5));
    tell(NOON.plusSeconds(5).plus(TEN_MINUTES), clock);
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5).plus(TEN_MINUTES));
    pass(Duration.ofSeconds(5));
    tell(NOON.plusSeconds(10), clock);
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(10));
  }

  @Test
  void continuesWhileTheDatabaseIsDown() {
    var clock = clock();
    pass(TEN_MINUTES);
    clock.adjust();
    assertThat(clock.instant()).isEqualTo(NOON.plus(TEN_MINUTES));
  }

  @Test
  void correctsByHalfTheRoundTripAndIgnoresSlowReplies() {
    var clock = clock();
    ofAnAnswer = Duration.ofMillis(800);
    tell(NOON.plusMillis(400), clock);
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(800));
    ofAnAnswer = Duration.ofSeconds(20);
    tell(NOON.plusSeconds(1), clock);
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(20_800));
  }

  @Test
  void hasTheDatabasesPrecision() {
    var clock = clock();
    pass(Duration.ofNanos(1_999));
    assertThat(clock.instant()).isEqualTo(NOON.plusNanos(1_000));
  }

  @Test
  void returnsTheSameMomentInAnyZone() {
    var clock = clock();
    var there = clock.withZone(ZoneId.of("Asia/Kolkata"));
    pass(Duration.ofSeconds(1));
    assertThat(there.instant()).isEqualTo(clock.instant());
    assertThat(there.getZone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
  }

  private DatabaseClock clock() {
    told.add(NOON);
    return new DatabaseClock(this::answer, stopwatch::get);
  }

  private void tell(Instant time, DatabaseClock clock) {
    told.add(time);
    clock.adjust();
  }

  private void pass(Duration time) {
    stopwatch.addAndGet(time.toNanos());
  }

  /** Fails without a time to return, like a database that is down. */
  private Instant answer() {
    stopwatch.addAndGet(TimeUnit.MILLISECONDS.toNanos(ofAnAnswer.toMillis()));
    return told.remove();
  }
}
