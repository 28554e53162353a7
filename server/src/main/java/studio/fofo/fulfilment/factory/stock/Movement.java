package studio.fofo.fulfilment.factory.stock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A change of the blanks on the shelf.
 *
 * @param change how many came, or negative, went
 * @param by a user's id, or {@code autopilot}
 */
public record Movement(String id, String variantId, Kind kind, int change, String reason, Instant at, String by) {

  /** Why it changed. */
  public enum Kind {
    /** A delivery came. */
    RECEIVED,
    /** Somebody counted, or found a damaged one. */
    COUNTED,
    /** Printing began. */
    USED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }
}
