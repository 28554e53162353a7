package studio.fofo.painter.style.pixel;

import java.util.HashMap;
import java.util.Map;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.PixelField;

/** Light, shade and lines for sprites of what was drawn flat, in the 4,096 colours of a console with four bits a channel. */
final class Shades {

  /** Surfaces narrower than so many cells get no line: it would fill them. */
  private static final double NARROWEST = 6;
  private static final int STEP = 17;

  /** One colour with its shades, the shadows cooler and the lights warmer. */
  private record Ramp(int lightest, int light, int plain, int dark, int darkest) {
    static Ramp of(Colour colour) {
      double turn = colour.hue() > 100 && colour.hue() < 280 ? 10 : -14;
      return new Ramp(console(colour.lighter(0.13).turned(-turn)), console(colour.lighter(0.06).turned(-turn / 2)), console(colour),
          console(colour.darker(0.09).turned(turn)), console(colour.darker(0.17).turned(1.6 * turn)));
    }
  }

  private Shades() {}

  /** A darker line within the surface, one cell wide. */
  static void line(Canvas there, Motif.Part part, Colour colour, double scale) {
    Bounds box = part.path().bounds();
    if (Math.min(box.width(), box.height()) * scale < NARROWEST || colour.lightness() < 0.25) {
      return;
    }
    there.clipped(part.path(), () -> there.stroke(part.path(), 1.7 / scale, colour.darker(0.20).turned(-12)));
  }

  /** Turns every surface from the light at the upper left to the shade at the lower right, by ordered dots. */
  static void over(PixelField field) {
    PixelField plain = new PixelField(field.columns(), field.rows(), field.argb().clone());
    Map<Integer, Ramp> ramps = new HashMap<>();
    for (int row = 0; row < field.rows(); row++) {
      for (int column = 0; column < field.columns(); column++) {
        int colour = plain.at(column, row);
        if (colour >>> 24 != 0) {
          field.set(column, row, shaded(plain, column, row, ramps.computeIfAbsent(colour, one -> Ramp.of(new Colour(one)))));
        }
      }
    }
  }

  private static int shaded(PixelField plain, int column, int row, Ramp ramp) {
    if (clear(plain, column - 1, row) || clear(plain, column, row - 1)) {
      return ramp.lightest();
    }
    if (clear(plain, column + 1, row) || clear(plain, column, row + 1)) {
      return ramp.darkest();
    }
    double across = (double) column / plain.columns();
    double down = (double) row / plain.rows();
    double light = (1 - across - down) * 1.9 + (Pixels.threshold(column, row) - 0.5) * 0.9;
    return light > 1 ? ramp.lightest() : light > 0.38 ? ramp.light() : light > -0.42 ? ramp.plain() : light > -1.05 ? ramp.dark()
        : ramp.darkest();
  }

  private static boolean clear(PixelField field, int column, int row) {
    return field.at(column, row) >>> 24 == 0;
  }

  private static int console(Colour colour) {
    return Colour.rgb(step(colour.red()), step(colour.green()), step(colour.blue())).argb();
  }

  private static int step(int level) {
    return (level + STEP / 2) / STEP * STEP;
  }
}
