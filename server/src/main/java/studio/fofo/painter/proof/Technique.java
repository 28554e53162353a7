package studio.fofo.painter.proof;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How a print area is printed. The limits are what print shops commonly ask for: 1 pt lines on cloth, 0.5 mm where dye turns to gas,
 * hairlines on paper.
 */
public enum Technique {
  /** Ink straight onto cloth; on dark cloth over a white underbase. */
  DIRECT_TO_GARMENT(4, 0.85),
  /** Ink and glue on film, cured and pressed onto cloth; the film always has a white layer. */
  DIRECT_TO_FILM(6, 0.95),
  /** Dye from a transfer paper into a white coating: there is no white ink. */
  SUBLIMATION(6, 1),
  /** Pigment ink on paper. */
  GICLEE(1, 1);

  private final int thinnestPx;
  private final double heaviest;

  Technique(int thinnestPx, double heaviest) {
    this.thinnestPx = thinnestPx;
    this.heaviest = heaviest;
  }

  /** Lines that are thinner break up, in pixels at 300 dpi. */
  int thinnestPx() {
    return thinnestPx;
  }

  /** The share of the area, 0 to 1, above which ink makes the print stiff and slow to dry. */
  double heaviest() {
    return heaviest;
  }

  /** Whether a dark ground needs white ink below the colours. */
  boolean hasUnderbase() {
    return this == DIRECT_TO_GARMENT || this == DIRECT_TO_FILM;
  }

  /** As in files and in the API: {@code direct-to-garment}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
