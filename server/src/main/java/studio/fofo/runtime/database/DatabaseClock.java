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
 * The time of the database, shared by all processes of an installation: a task due for one is due for all. It asks the database every few
 * seconds, advances by a stopwatch in between and while the database is down, and never reads the host's clock, which may be minutes off or
 * change while we run.
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

  /** The database's time, and the stopwatch at that moment. */
  private record Reading(Instant time, long nanos) {}

  /**
   * @param database reads its time
   * @param stopwatch monotonic nanoseconds
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

  /** In PostgreSQL's precision, so that a time returned now equals the one read later. */
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

  /** Asks again. A slow answer is imprecise, so it is ignored, like a missing one: the stopwatch continues. */
  void adjust() {
    try {
      var before = stopwatch.getAsLong();
      var reading = read();
      if (stopwatch.getAsLong() - before > SLOWEST_ANSWER.toNanos()) {
        return;
      }
      var off = Duration.between(instant(), reading.time().plusNanos(stopwatch.getAsLong() - reading.nanos()));
      if (off.abs().compareTo(WORTH_TELLING) > 0) {
        LOG.warn("the database's clock changed, following it by={}", off);
      }
      latest = reading;
    } catch (RuntimeException away) {
      LOG.debug("the database does not return its time", away);
    }
  }

  /** Half of the round trip is assumed for the way back. */
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
