package studio.fofo.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.proof.Technique;

/**
 * A print area: one rectangle in millimetres, for people, and in pixels at 300 dpi, for the print file.
 *
 * @param name unique on its blank: {@code front}, {@code sheet-18x24} …
 * @param widthPx of the trimmed area
 * @param heightPx of the trimmed area
 * @param bleedPx added on every side; 0 if the print does not reach the edge
 * @param transparent whether the material shows through, as on a dark shirt
 * @param technique how it is printed
 */
public record BlankArea(
    String name, BigDecimal widthMm, BigDecimal heightMm, int widthPx, int heightPx, int bleedPx, boolean transparent,
    Technique technique) {

  private static final BigDecimal INCH = new BigDecimal("25.4");
  private static final BigDecimal DPI = new BigDecimal("300");

  public BlankArea {
    mustAgree(name, widthMm, widthPx);
    mustAgree(name, heightMm, heightPx);
  }

  /** As the painter's type. */
  public PrintArea printArea() {
    return new PrintArea(widthPx, heightPx, bleedPx, transparent);
  }

  private static void mustAgree(String name, BigDecimal millimetres, int pixels) {
    var exact = millimetres.multiply(DPI).divide(INCH, 0, RoundingMode.HALF_UP);
    if (exact.intValueExact() != pixels) {
      throw new IllegalArgumentException(
          "print area " + name + ": " + millimetres + " mm at 300 dpi are " + exact + " px, but " + pixels + " px are written");
    }
  }
}
