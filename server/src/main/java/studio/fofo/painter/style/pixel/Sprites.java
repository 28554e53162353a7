package studio.fofo.painter.style.pixel;

import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.motif.Livery;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Tone;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.GridOutput;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.PixelField;
import studio.fofo.painter.surface.Transform;

/** Motifs and letters as pixels. */
final class Sprites {

  private Sprites() {}

  /** The motif at most this large, with shading dots, a dark outline, and a light edge on the upper left. */
  static PixelField of(Motif motif, Livery livery, int wide, int tall, Colour outline) {
    Bounds box = motif.bounds();
    double scale = Math.min((wide - 2) / box.width(), (tall - 2) / box.height());
    int columns = Math.max(3, (int) Math.ceil(box.width() * scale) + 2);
    int rows = Math.max(3, (int) Math.ceil(box.height() * scale) + 2);
    Canvas canvas = new Canvas(columns * 10, rows * 10);
    Transform place = Transform.move(10 * (columns - box.width() * scale) / 2, (rows - 1) * 10).scale(scale * 10)
        .times(Transform.move(-box.left(), -box.bottom()));
    Canvas there = canvas.placed(place);
    boolean dithered = motif.traits().contains(Motif.Trait.DITHERED) && motif.parts().stream().anyMatch(motif::isFlat);
    for (Motif.Part part : motif.parts()) {
      if (!part.isLine()) {
        there.fill(part.path(), livery.of(part));
        if (dithered && motif.isFlat(part)) {
          Shades.line(there, part, livery.of(part), scale);
        }
      } else if (part.lineWidth() * scale > 0.3) {
        there.stroke(part.path(), Math.max(part.lineWidth(), 0.8 / scale), livery.of(part));
      }
    }
    PixelField drawn = GridOutput.draw(canvas.picture(), columns, rows, true);
    if (dithered) {
      Shades.over(drawn);
    } else {
      shade(drawn, livery);
    }
    outline(drawn, outline);
    return drawn;
  }

  /** Blends the main colour into its shadow towards the foot, and into its light towards the top, by ordered dithering. */
  private static void shade(PixelField field, Livery livery) {
    for (Tone[] ramp : new Tone[][] {{Tone.LIGHT, Tone.BASE, Tone.SHADE}, {Tone.CLOTHLIGHT, Tone.CLOTH, Tone.CLOTHSHADE}}) {
      int base = livery.of(ramp[1]).argb();
      for (int row = 0; row < field.rows(); row++) {
        double down = (double) row / field.rows();
        for (int column = 0; column < field.columns(); column++) {
          if (field.at(column, row) == base) {
            double across = (double) column / field.columns();
            double dark = (down - 0.62) * 1.3 + (across - 0.62) * 0.9;
            double light = (0.34 - down) * 1.1 + (0.34 - across) * 0.8;
            double threshold = Pixels.threshold(column, row);
            Tone tone = dark > threshold ? ramp[2] : light > threshold + 0.12 ? ramp[0] : ramp[1];
            field.set(column, row, livery.of(tone).argb());
          }
        }
      }
    }
  }

  private static void outline(PixelField field, Colour colour) {
    PixelField before = new PixelField(field.columns(), field.rows(), field.argb().clone());
    for (int row = 0; row < field.rows(); row++) {
      for (int column = 0; column < field.columns(); column++) {
        boolean clear = before.at(column, row) >>> 24 == 0;
        boolean touched = (before.at(column - 1, row) | before.at(column + 1, row) | before.at(column, row - 1)
            | before.at(column, row + 1)) >>> 24 != 0;
        if (clear && touched) {
          field.set(column, row, colour.argb());
        }
      }
    }
  }

  /** Letters of the pixel face, {@code size} cells per em. */
  static PixelField letters(String text, Colour colour, int size) {
    String words = Lettering.drawable(text, Face.PIXELS);
    Path path = Lettering.line(words, Face.PIXELS, size * 10, 0);
    int columns = Math.max(1, (int) Math.ceil(path.bounds().right() / 10));
    Canvas canvas = new Canvas(columns * 10, size * 10);
    canvas.fill(path.transformed(Transform.move(0, size * 10)), colour);
    return GridOutput.draw(canvas.picture(), columns, size, true);
  }

  static PixelField mirrored(PixelField field) {
    PixelField turned = PixelField.blank(field.columns(), field.rows());
    for (int row = 0; row < field.rows(); row++) {
      for (int column = 0; column < field.columns(); column++) {
        turned.set(field.columns() - 1 - column, row, field.at(column, row));
      }
    }
    return turned;
  }
}
