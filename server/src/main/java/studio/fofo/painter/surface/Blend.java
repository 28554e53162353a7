package studio.fofo.painter.surface;

/** Blend modes; all of these exist in both SVG (CSS compositing) and Skia. */
public enum Blend {
  NORMAL("normal"),
  /** Light added to light, never past white: glow, beams, neon. */
  SCREEN("screen"),
  /** Ink over ink: shadows, paper. */
  MULTIPLY("multiply"),
  OVERLAY("overlay"),
  DIFFERENCE("difference");

  private final String css;

  Blend(String css) {
    this.css = css;
  }

  String css() {
    return css;
  }
}
