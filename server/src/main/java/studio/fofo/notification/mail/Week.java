package studio.fofo.notification.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import studio.fofo.notification.letter.LetterValues;

/**
 * A week from Monday to Sunday, in UTC.
 *
 * @param monday its first day, which names it: {@code 2026-11-23}
 */
record Week(LocalDate monday) {

  /** When the letters about a week are due: people read them on Monday morning. */
  private static final Duration MORNING = Duration.ofHours(7);

  static Week of(String monday) {
    return new Week(LocalDate.parse(monday));
  }

  /** The last week that is over, and whose letters are due. */
  static Week beforeNow(Instant now) {
    var day = now.minus(MORNING).atOffset(ZoneOffset.UTC).toLocalDate();
    return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1));
  }

  String name() {
    return monday.toString();
  }

  Instant begin() {
    return monday.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Exclusive. */
  Instant end() {
    return monday.plusWeeks(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  LetterValues told(LetterValues values) {
    return values.with("from", begin()).with("to", monday.plusDays(6).atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
