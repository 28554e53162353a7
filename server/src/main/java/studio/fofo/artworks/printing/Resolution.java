package studio.fofo.artworks.printing;

import java.util.Optional;
import studio.fofo.painter.Fit;
import studio.fofo.painter.Placement;
import studio.fofo.painter.PrintArea;

/**
 * The resolution of a pixel image on a print area.
 *
 * @param dpi its own pixels per inch, before interpolation to the print file's 300
 */
public record Resolution(int width, int height, int dpi) {

  /** Below this, edges look soft at reading distance. */
  public static final int SHARP = 150;

  private static final int PRINTED = 300;

  /** For a complete picture, placed as in print files and mockups. */
  static Resolution of(int width, int height, PrintArea area) {
    var scale = Placement.of(width, height, area, Fit.of(false, area)).scale();
    return new Resolution(width, height, Math.max(1, (int) Math.round(PRINTED / scale)));
  }

  /** The warning; empty if the resolution suffices. */
  public Optional<String> warning() {
    var factor = (double) SHARP / dpi;
    return dpi >= SHARP ? Optional.empty() : Optional.of("This picture has " + width + "×" + height + " px, which is " + dpi
        + " per inch at this size: edges will look soft. " + (int) Math.ceil(width * factor) + "×" + (int) Math.ceil(height * factor)
        + " px would be sharp.");
  }
}
