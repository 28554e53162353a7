package studio.fofo.fulfilment.breaker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a supplier may be called, as a value. Closed until it failed several times in a row; then open for a pause, which doubles with
 * each further failure; after the pause one call at a time tries it, and a success closes it.
 *
 * @param failures in a row, since it was last closed
 * @param openings in a row: how often it opened without a success in between
 * @param openUntil until when it is left alone; empty while closed
 * @param probeUntil until when a call that tries it has time; empty if none does
 * @param openedAt when it stopped responding; empty while closed
 * @param words the latest failure, for operators
 */
record BreakerState(
    int failures, int openings, Optional<Instant> openUntil, Optional<Instant> probeUntil, Optional<Instant> openedAt, String words) {

  static final BreakerState CLOSED = new BreakerState(0, 0, Optional.empty(), Optional.empty(), Optional.empty(), "");

  /** No supplier says credibly that it needs longer. */
  private static final Duration LONGEST_WISH = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 16;

  boolean isClosed() {
    return openUntil.isEmpty();
  }

  /** How long a call has to wait; empty if it may be made now. */
  Optional<Duration> pause(Instant now) {
    return openUntil.map(until -> probeUntil.filter(until::isBefore).orElse(until)).filter(now::isBefore)
        .map(until -> Duration.between(now, until));
  }

  /** A call begins that tries whether the supplier responds again. */
  BreakerState probing(Instant now, Duration time) {
    return new BreakerState(failures, openings, openUntil, Optional.of(now.plus(time)), openedAt, words);
  }

  /** It did not respond. */
  BreakerState failed(Instant now, BreakerSettings settings, String why) {
    if (isClosed() && failures + 1 < settings.failures()) {
      return new BreakerState(failures + 1, openings, Optional.empty(), Optional.empty(), Optional.empty(), why);
    }
    var pause = settings.pause().multipliedBy(1L << Math.min(openings, MOST_DOUBLINGS));
    return open(now, pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause, openings + 1, why);
  }

  /** It asks to be left alone; that is an answer, so the next pause is not longer for it. */
  BreakerState asked(Instant now, Duration wish, String why) {
    return open(now, wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish, openings, why);
  }

  private BreakerState open(Instant now, Duration pause, int times, String why) {
    var later = openUntil.filter(until -> until.isAfter(now.plus(pause)) && probeUntil.isEmpty()).orElse(now.plus(pause));
    return new BreakerState(failures + 1, times, Optional.of(later), Optional.empty(), Optional.of(openedAt.orElse(now)), why);
  }
}
