package studio.fofo.points.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The period of a leaderboard: this ISO week or calendar month in UTC, or all time. */
public enum Period {
  WEEK,
  MONTH,
  ALL;

  /** The name of the period that a moment lies in: {@code 2026-W10}, {@code 2026-03}, {@code all}. */
  String at(Instant moment) {
    var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    return switch (this) {
      case WEEK -> String.format(Locale.ROOT, "%d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
      case ALL -> "all";
    };
  }

  /** As in a query and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Period> of(String word) {
    return Arrays.stream(values()).filter(period -> period.word().equals(word)).findFirst();
  }
}
