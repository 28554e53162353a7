package studio.fofo.fulfilment.factory.floor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is in a barcode of the shop floor: a letter for the kind and a number of seven digits or more, {@code P0001234}. Short, so that it
 * fits beside a print of 3 cm.
 */
public record PieceCode(Kind kind, long number) {

  private static final Pattern FORM = Pattern.compile("([JPBS])(\\d{1,15})");
  private static final int DIGITS = 7;

  /** What a code names. */
  public enum Kind {
    JOB, PIECE, BATCH, SHEET;

    char letter() {
      return name().charAt(0);
    }
  }

  public static PieceCode piece(long number) {
    return new PieceCode(Kind.PIECE, number);
  }

  public static PieceCode job(long number) {
    return new PieceCode(Kind.JOB, number);
  }

  /** Parses what a scanner or a person typed; empty if it is something else. */
  public static Optional<PieceCode> parse(String text) {
    var parts = FORM.matcher(text.trim().toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    for (var kind : Kind.values()) {
      if (kind.letter() == parts.group(1).charAt(0)) {
        return Optional.of(new PieceCode(kind, Long.parseLong(parts.group(2))));
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    var digits = Long.toString(number);
    return kind.letter() + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }
}
