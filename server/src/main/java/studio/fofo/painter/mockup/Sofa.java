package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;

/** A sofa for two, 200 cm wide and 80 cm high, which shows the scale of things on the wall. */
final class Sofa {

  private static final double WIDE = 200;
  private static final double HIGH = 80;
  private static final double ARM = 18;
  private static final Colour LIGHT = Colour.of("#8a8797");
  private static final Colour CLOTH = Colour.of("#6c697b");
  private static final Colour DARK = Colour.of("#4a4758");

  private Sofa() {}

  /** Standing on this floor. */
  static void draw(Canvas canvas, double middle, double floor, double centimetre) {
    double left = middle - WIDE / 2 * centimetre;
    double wide = WIDE * centimetre;
    double top = floor - HIGH * centimetre + 40;
    double arm = ARM * centimetre;
    canvas.fill(Path.ellipse(middle, floor + 46, wide * 0.52, 22), Colour.BLACK.alpha(0.30));
    for (int side = -1; side <= 1; side += 2) {
      canvas.fill(Path.rectangle(middle + side * wide * 0.42 - 8, floor + 4, 16, 44), Colour.of("#5b4029"));
    }
    double half = (wide - 2 * arm) / 2;
    for (int seat = 0; seat < 2; seat++) {
      double x = left + arm + seat * half;
      canvas.fill(Path.rounded(x, top, half, 190, 34), Ink.down(top, top + 190, LIGHT, CLOTH, DARK));
      canvas.stroke(Path.rounded(x + 4, top + 4, half - 8, 182, 30), 1.6, Colour.WHITE.alpha(0.10));
    }
    canvas.fill(Path.rectangle(left + arm, top + 150, wide - 2 * arm, 40),
        Ink.down(top + 150, top + 190, DARK.alpha(0.0), DARK.alpha(0.9)));
    canvas.fill(Path.rounded(left + 14, floor - 74, wide - 28, 84, 18), Ink.down(floor - 74, floor + 10, CLOTH, DARK));
    for (int seat = 0; seat < 2; seat++) {
      double x = left + arm + seat * half;
      canvas.fill(Path.rounded(x, top + 172, half, 78, 24), Ink.down(top + 172, top + 250, LIGHT, CLOTH, DARK.darker(0.02)));
      canvas.stroke(Path.rounded(x + 4, top + 176, half - 8, 70, 20), 1.6, Colour.WHITE.alpha(0.10));
    }
    for (int side = 0; side < 2; side++) {
      double x = side == 0 ? left : left + wide - arm;
      canvas.fill(Path.rounded(x, top + 92, arm, floor - top - 84, 30),
          Ink.linear(x, 0, x + arm, 0, side == 0 ? LIGHT : CLOTH, side == 0 ? CLOTH : DARK));
      canvas.stroke(Path.rounded(x + 4, top + 96, arm - 8, floor - top - 92, 26), 1.6, Colour.WHITE.alpha(0.09));
    }
    cushion(canvas, left + arm + 24, top + 56);
  }

  private static void cushion(Canvas canvas, double x, double y) {
    Path cushion = Path.begin(x, y + 14).curveTo(x + 40, y, x + 92, y - 4, x + 128, y - 14)
        .curveTo(x + 136, y + 26, x + 146, y + 74, x + 150, y + 116)
        .curveTo(x + 104, y + 120, x + 60, y + 128, x + 20, y + 136).curveTo(x + 14, y + 96, x + 4, y + 56, x, y + 14).close().build();
    canvas.fill(cushion, Ink.linear(x, y, x + 150, y + 130, Colour.of("#d9b48f"), Colour.of("#b98b63"), Colour.of("#8a6244")));
    canvas.stroke(cushion, 1.6, Colour.WHITE.alpha(0.14));
  }
}
