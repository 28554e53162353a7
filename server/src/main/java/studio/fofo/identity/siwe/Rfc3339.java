package studio.fofo.identity.siwe;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a {@code date-time} of RFC 3339, section 5.6: {@code 2026-11-22T08:00:00.5Z}, {@code 2026-11-22T09:00:00+01:00}. */
final class Rfc3339 {

  private static final Pattern DATE_TIME = Pattern.compile(
      "([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]{1,30}))?"
          + "(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))");
  private static final int NANO_DIGITS = 9;
  private static final int LEAP_SECOND = 60;

  private Rfc3339() {}

  /** The moment, to the nanosecond; empty if the text is not a date-time or the day does not exist. */
  static Optional<Instant> read(String text) {
    var parts = DATE_TIME.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      var second = Integer.parseInt(parts.group(6));
      var leap = second == LEAP_SECOND ? 1 : 0;
      var local = LocalDateTime.of(
          Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)),
          Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5)), second - leap, nanos(parts.group(7)));
      return Optional.of(local.plusSeconds(leap).toInstant(offset(parts.group(8), parts.group(9), parts.group(10))));
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
  }

  private static ZoneOffset offset(
      @Nullable String sign, String hours, String minutes) {
    if (sign == null) {
      return ZoneOffset.UTC;
    }
    var total = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    if (Integer.parseInt(minutes) > 59 || Integer.parseInt(hours) > 23) {
      throw new DateTimeException("no such offset: " + hours + ":" + minutes);
    }
    return ZoneOffset.ofTotalSeconds((sign.equals("-") ? -total : total) * 60);
  }
}
