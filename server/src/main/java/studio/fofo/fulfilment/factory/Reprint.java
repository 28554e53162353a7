package studio.fofo.fulfilment.factory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.kernel.Money;

/**
 * An attempt that failed.
 *
 * @param piece its number
 * @param station where it was then; empty if it was done
 * @param cost what it cost until then: blank, ink and the work of the stations passed
 */
public record Reprint(
    long piece, int attempt, Reason reason, String words, Optional<Station> station, Money cost, Instant at, String by) {

  /** Why a piece is made again. */
  public enum Reason {
    MISPRINT, DAMAGED_BLANK, LOST, OTHER;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reason> of(String word) {
      return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }

    /** All words, for messages. */
    public static String words() {
      return Arrays.stream(values()).map(Reason::word).collect(Collectors.joining(", "));
    }
  }
}
