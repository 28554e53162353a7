package studio.fofo.fulfilment.factory.floor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.fofo.painter.proof.Technique;

/** Where work is done on a piece. */
public enum Station {
  PRINT,
  /** Dries ink, or melts the glue on film. */
  CURE,
  /** Presses film or paper onto the blank. */
  PRESS,
  /** Checks the piece and puts it into its parcel. */
  PACK;

  /** As in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Station> of(String word) {
    return Arrays.stream(values()).filter(station -> station.word().equals(word)).findFirst();
  }

  /** All words, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(Station::word).collect(Collectors.joining(", "));
  }

  /** The stations of a piece, in order. */
  public static List<Station> of(Technique technique) {
    return switch (technique) {
      case DIRECT_TO_GARMENT -> List.of(PRINT, CURE, PACK);
      case DIRECT_TO_FILM -> List.of(PRINT, CURE, PRESS, PACK);
      case SUBLIMATION -> List.of(PRINT, PRESS, PACK);
      case GICLEE -> List.of(PRINT, PACK);
    };
  }

  /** The station after this one; empty after the last. */
  public Optional<Station> next(Technique technique) {
    var all = of(technique);
    var at = all.indexOf(this);
    return at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty();
  }
}
