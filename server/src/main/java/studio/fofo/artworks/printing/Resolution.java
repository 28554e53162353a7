package studio.fofo.artworks.printing;

import java.util.Optional;
import studio.fofo.painter.Fit;
import studio.fofo.painter.Placement;
import studio.fofo.painter.PrintArea;

/**
 * How fine a picture of pixels is on a print area.
 *
 * @param dpi how many of its own pixels come on an inch, whatever the print file's 300 are interpolated from
 */
public record Resolution(int width, int height, int dpi) {

  /** Below this many, eyes at reading distance see that edges are soft. */
  public static final int SHARP = 150;

  private static final int PRINTED = 300;

  /** Of a whole picture, placed as print files and mockups are. */
  static Resolution of(int width, int height, PrintArea area) {
    var scale = Placement.of(width, height, area, Fit.of(false, area)).scale();
    return new Resolution(width, height, Math.max(1, (int) Math.round(PRINTED / scale)));
  }

  /** What to tell the person; empty where it is fine enough. */
  public Optional<String> warning() {
    var factor = (double) SHARP / dpi;
    return dpi >= SHARP ? Optional.empty() : Optional.of("This picture has " + width + "×" + height + " px, which makes " + dpi
        + " an inch at this size: edges will look soft. " + (int) Math.ceil(width * factor) + "×" + (int) Math.ceil(height * factor)
        + " px would print sharp.");
  }
}
