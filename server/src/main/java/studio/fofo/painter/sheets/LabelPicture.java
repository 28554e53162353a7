package studio.fofo.painter.sheets;

import java.util.Arrays;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.image.Skia;
import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.SkiaOutput;
import studio.fofo.painter.surface.Transform;

/** A label as pixels: black on white, so that a scanner reads it on clear film. */
final class LabelPicture {

  /** A module of three dots at 300 dpi, 0.25 mm, is what handheld scanners read; of two, good ones. */
  private static final int MODULE = 3;
  private static final int NARROW = 2;
  private static final int QUIET = 10;
  private static final int SPACE = 6;
  private static final Colour BLACK = Colour.of("#000000");

  private LabelPicture() {}

  /** At most {@code width} px wide: narrow pieces have narrow bars, very narrow ones only words. */
  static Raster of(SheetLabel label, int width, int height) {
    boolean[] bars = label.bars();
    int module = fits(bars, MODULE, width) ? MODULE : fits(bars, NARROW, width) ? NARROW : 0;
    int taken = module * (bars.length + 2 * QUIET);
    Canvas canvas = new Canvas(width, height);
    canvas.rectangle(0, 0, width, height, Colour.of("#ffffff"));
    for (int at = 0; at < bars.length && module > 0; at++) {
      if (bars[at]) {
        canvas.rectangle((QUIET + at) * module, 0, module, height, BLACK);
      }
    }
    words(label.words(), canvas, new Bounds(taken + SPACE, SPACE, width - SPACE, height - SPACE));
    return Skia.drawn(width, height, sheet -> SkiaOutput.draw(canvas.picture(), sheet), Raster::of);
  }

  /** As many of the words as fit at one size. */
  private static void words(String text, Canvas canvas, Bounds room) {
    if (room.width() <= 0 || room.height() <= 0) {
      return;
    }
    String[] words = Lettering.drawable(text, Face.PLAIN).split(" ");
    for (int most = words.length; most > 0; most--) {
      Path line = Lettering.line(String.join(" ", Arrays.copyOf(words, most)), Face.PLAIN, room.height() * 0.8, 0);
      if (line.bounds().width() <= room.width()) {
        canvas.fill(line.transformed(Transform.move(room.left() - line.bounds().left(), room.bottom() - room.height() * 0.2)), BLACK);
        return;
      }
    }
  }

  private static boolean fits(boolean[] bars, int module, int width) {
    return module * (bars.length + 2 * QUIET) <= width;
  }
}
