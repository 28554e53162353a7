package studio.fofo.chain.nodes;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The pause that a node requests (RFC 9110, 10.2.3): seconds, or a date, which is relative to the reply's date. */
final class RetryAfter {

  /** A longer pause is shortened to this. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private RetryAfter() {}

  /** @return zero if there is none, or if it is malformed */
  static Duration of(HttpHeaders headers) {
    var wish = headers.firstValue("Retry-After").map(value -> read(value.strip(), headers)).orElse(Duration.ZERO);
    return wish.isNegative() ? Duration.ZERO : wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
  }

  private static Duration read(String value, HttpHeaders headers) {
    if (value.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    return headers.firstValue("Date").flatMap(RetryAfter::date)
        .flatMap(now -> date(value).map(until -> Duration.between(now, until))).orElse(Duration.ZERO);
  }

  private static Optional<ZonedDateTime> date(String value) {
    try {
      return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
