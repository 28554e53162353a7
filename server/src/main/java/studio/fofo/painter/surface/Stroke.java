package studio.fofo.painter.surface;

/** How a line is drawn: its width in units, and whether its ends and corners are round. */
public record Stroke(double width, boolean round) {

  public static Stroke round(double width) {
    return new Stroke(width, true);
  }

  /** Butt ends and mitred corners. */
  public static Stroke sharp(double width) {
    return new Stroke(width, false);
  }
}
