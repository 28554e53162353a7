package studio.fofo.fulfilment.carriers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When something happened to a parcel: the wall clock of the place, and its offset from UTC where the carrier gives one. Many do not, and
 * a guess would show a wrong hour.
 *
 * @param offset empty if it is not known; then {@link #instant} assumes UTC
 */
public record EventTime(LocalDateTime local, Optional<ZoneOffset> offset) {

  public static EventTime of(Instant instant) {
    return new EventTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Optional.of(ZoneOffset.UTC));
  }

  /**
   * Reads ISO 8601 with or without an offset: {@code 2026-03-01T14:05:00+01:00}, {@code 2026-03-01T14:05:00}.
   *
   * @return empty if it is neither
   */
  public static Optional<EventTime> parse(String text) {
    try {
      var time = OffsetDateTime.parse(text);
      return Optional.of(new EventTime(time.toLocalDateTime(), Optional.of(time.getOffset())));
    } catch (DateTimeParseException noOffset) {
      return parseLocal(text);
    }
  }

  private static Optional<EventTime> parseLocal(String text) {
    try {
      return Optional.of(new EventTime(LocalDateTime.parse(text), Optional.empty()));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  /** To sort by; exact only with an offset. */
  public Instant instant() {
    return local.toInstant(offset.orElse(ZoneOffset.UTC));
  }

  /** Whether both may be the same minute: by the instant if both offsets are known, otherwise by the wall clock. */
  boolean isSameMinute(EventTime other) {
    var exact = offset.isPresent() && other.offset.isPresent();
    var here = exact ? instant().getEpochSecond() : local.toEpochSecond(ZoneOffset.UTC);
    var there = exact ? other.instant().getEpochSecond() : other.local.toEpochSecond(ZoneOffset.UTC);
    return Math.floorDiv(here, 60) == Math.floorDiv(there, 60);
  }

  /** ISO 8601, with the offset if it is known. */
  @JsonValue
  @Override
  public String toString() {
    return offset.map(zone -> local.atOffset(zone).toString()).orElseGet(local::toString);
  }
}
