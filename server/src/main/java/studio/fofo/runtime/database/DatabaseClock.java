package studio.fofo.runtime.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * The time of the database, which all processes of an installation share: what one of them writes as due is due for the others. It asks
 * every few seconds, counts on by a stopwatch in between and while the database is away, and never looks at the clock of the host, which
 * may be minutes off or be set while we run.
 */
final class DatabaseClock extends Clock implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(1);
  private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

  private final Supplier<Instant> database;
  private final LongSupplier stopwatch;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("database-clock").daemon().factory());
  private volatile Reading latest;

  /** What the database said, and the stopwatch at that moment. */
  private record Reading(Instant time, long nanos) {}

  /**
   * @param database asks for its time
   * @param stopwatch nanoseconds that only ever grow, evenly
   */
  DatabaseClock(Supplier<Instant> database, LongSupplier stopwatch) {
    this.database = database;
    this.stopwatch = stopwatch;
    this.latest = read();
  }

  DatabaseClock ticking() {
    timer.scheduleWithFixedDelay(this::adjust, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  /** As fine as PostgreSQL keeps times, so that what is told at once and what is read later is the same. */
  @Override
  public Instant instant() {
    var reading = latest;
    return reading.time().plusNanos(stopwatch.getAsLong() - reading.nanos()).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new InZone(this, zone);
  }

  /** Asks again. An answer that took long says little about now, and none says nothing: the stopwatch goes on. */
  void adjust() {
    try {
      var before = stopwatch.getAsLong();
      var reading = read();
      if (stopwatch.getAsLong() - before > SLOWEST_ANSWER.toNanos()) {
        return;
      }
      var off = Duration.between(instant(), reading.time().plusNanos(stopwatch.getAsLong() - reading.nanos()));
      if (off.abs().compareTo(WORTH_TELLING) > 0) {
        LOG.warn("the database's clock was set, and ours follows by={}", off);
      }
      latest = reading;
    } catch (RuntimeException away) {
      LOG.debug("the database does not tell its time", away);
    }
  }

  /** Half of the way there and back is taken for the way back. */
  private Reading read() {
    var before = stopwatch.getAsLong();
    var time = database.get();
    return new Reading(time, before + (stopwatch.getAsLong() - before) / 2);
  }

  @Override
  public void destroy() {
    timer.shutdown();
  }

  private static final class InZone extends Clock {

    private final Clock clock;
    private final ZoneId zone;

    InZone(Clock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new InZone(clock, other);
    }
  }
}
