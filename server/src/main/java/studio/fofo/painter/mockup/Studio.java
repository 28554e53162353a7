package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;
import studio.fofo.painter.surface.Transform;

/** Drawing tools that all blanks share: backdrop, shadows, folds and light. */
final class Studio {

  static final Colour VIOLET = Colour.of("#241a4a");
  static final Colour PINK = Colour.of("#ff3c9a");
  static final Colour CYAN = Colour.of("#25e4f0");

  private Studio() {}

  /** A dark sweep with a pool of light and a ring of neon far behind. */
  static void backdrop(Canvas canvas) {
    canvas.flood(Ink.radial(500, 430, 820, Colour.of("#6a55b8"), Colour.of("#3a2b78"), Colour.of("#130d2c")));
    canvas.fill(Path.rectangle(0, 800, 1000, 200), Ink.down(800, 1000, Colour.of("#1a1238").alpha(0.0), Colour.of("#0c0820").alpha(0.75)));
    Path ring = Path.circle(500, 460, 372);
    canvas.stroke(ring, Stroke.round(46), Ink.linear(120, 100, 880, 860, PINK.alpha(0.10), CYAN.alpha(0.10)), Blend.SCREEN);
    canvas.stroke(ring, Stroke.round(18), Ink.linear(120, 100, 880, 860, PINK.alpha(0.22), CYAN.alpha(0.22)), Blend.SCREEN);
    canvas.stroke(ring, Stroke.round(4.5), Ink.linear(120, 100, 880, 860, PINK.alpha(0.85), CYAN.alpha(0.85)), Blend.NORMAL);
  }

  /** A soft edge made of stacked strokes: for shadows and folds. */
  static void soft(Canvas canvas, Path line, double width, Colour colour, double strength) {
    for (int i = 0; i < 6; i++) {
      canvas.stroke(line, Stroke.round(width * (1 - i / 6.0)), Ink.of(colour.alpha(strength / 6)), Blend.NORMAL);
    }
  }

  /** The shadow that an object with this outline casts behind itself. */
  static void shadow(Canvas canvas, Path outline, double dx, double dy) {
    Path thrown = outline.transformed(Transform.move(dx, dy));
    canvas.fill(thrown, Colour.of("#07041a").alpha(0.28));
    soft(canvas, thrown, 46, Colour.of("#07041a"), 0.32);
  }

  /** Cloth of one colour: lighter where the light falls from the upper left. */
  static Ink cloth(Colour colour) {
    boolean dark = colour.lightness() < 0.35;
    return Ink.linear(180, 120, 840, 920, colour.lighter(dark ? 0.10 : 0.03), colour, colour.darker(dark ? 0.04 : 0.10));
  }

  /** A fold: a dark valley next to a light ridge, both fading at their ends. */
  static void fold(Canvas canvas, double width, double strength, double x1, double y1, double cx, double cy, double x2, double y2) {
    double length = Math.max(1, Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)));
    double acrossX = (y1 - y2) / length;
    double acrossY = (x2 - x1) / length;
    for (int i = 0; i < 6; i++) {
      double half = width * (1 - i / 6.0);
      canvas.fill(lens(x1, y1, cx, cy, x2, y2, acrossX * half, acrossY * half), Colour.of("#0a0718").alpha(strength / 6));
      canvas
          .fill(lens(x1 - acrossX * width * 0.3, y1, cx - acrossX * width * 0.7, cy - acrossY * width * 0.7, x2 - acrossX * width * 0.3, y2,
              acrossX * half * 0.6, acrossY * half * 0.6), Colour.WHITE.alpha(strength * 0.4 / 6));
    }
  }

  private static Path lens(double x1, double y1, double cx, double cy, double x2, double y2, double dx, double dy) {
    return Path.begin(x1, y1).curveTo(cx + dx, cy + dy, x2, y2).curveTo(cx - dx, cy - dy, x1, y1).close().build();
  }

  /** Neon rim light along an outline, pink from the left and cyan from the right. */
  static void rim(Canvas canvas, Path outline) {
    canvas.clipped(outline, () -> {
      canvas.stroke(outline, Stroke.round(22),
          Ink.linear(60, 0, 940, 0, PINK.alpha(0.20), PINK.alpha(0.0), CYAN.alpha(0.0), CYAN.alpha(0.20)), Blend.NORMAL);
      canvas.stroke(outline, Stroke.round(7),
          Ink.linear(60, 0, 940, 0, PINK.alpha(0.55), PINK.alpha(0.0), CYAN.alpha(0.0), CYAN.alpha(0.55)), Blend.NORMAL);
    });
  }
}
