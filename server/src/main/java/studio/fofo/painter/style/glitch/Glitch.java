package studio.fofo.painter.style.glitch;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Composition;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.style.Style;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.GridOutput;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.PixelField;
import studio.fofo.painter.surface.Transform;

/** Damage as a style: eight ways to lose a signal. */
public final class Glitch implements Style {

  private static final int SIDE = 256;

  @Override
  public String id() {
    return "glitch";
  }

  @Override
  public List<Composition> compositions() {
    return List.of(
        damage("Pixel sort", Glitch::melt),
        damage("Slipped rows", Glitch::slip),
        damage("Datamosh", Glitch::mosh),
        damage("Channel split", Glitch::split),
        damage("Wave", Glitch::wave),
        damage("Mosaic", Glitch::mosaic),
        damage("Feedback", Glitch::feedback),
        damage("Test card", Glitch::testCard));
  }

  @Override
  public Motif.Trait finish() {
    return Motif.Trait.LINED;
  }

  @Override
  public List<String> favourites() {
    return List.of("bust", "skull", "eye", "cat", "robot", "flower", "fox", "astronaut", "dragon");
  }

  private static Composition damage(String name, BiConsumer<Scene, Signal> ruin) {
    return new Composition(name, scene -> {
      Signal signal = new Signal(Plates.exposed(scene, SIDE));
      ruin.accept(scene, signal);
      words(scene, signal);
      scene.canvas().pixels(signal.received(), new Bounds(0, 0, scene.width(), scene.height()));
    });
  }

  private static void melt(Scene scene, Signal signal) {
    Chance chance = scene.chance("melt");
    String way = scene.bones("way").pick("Down", "Across", "Both");
    scene.feature("Direction", way);
    int low = chance.whole(46, 88);
    if (!way.equals("Across")) {
      signal.sortDown(chance, 0.0, 0.30, low, 255, 0.8);
      signal.sortDown(chance, chance.between(0.52, 0.6), 1, low, 250, 0.86);
    }
    if (!way.equals("Down")) {
      signal.sortAcross(chance, 0, 0.36, low, 250, 0.62);
      signal.sortAcross(chance, 0.64, 1, low, 250, 0.62);
    }
    signal.split(row -> 2, 0);
  }

  private static void slip(Scene scene, Signal signal) {
    Chance chance = scene.chance("slip");
    signal.slip(chance, (int) (15 * scene.density()), 0.2);
    int tear = chance.whole(signal.rows / 5, signal.rows * 4 / 5);
    int by = chance.sign() * chance.whole(signal.columns / 8, signal.columns / 4);
    signal.shiftRows(tear, tear + signal.rows / 14, row -> by + (row - tear) * 2);
    int swell = chance.whole(2, 5);
    signal.split(row -> row > tear - 30 && row < tear + 40 ? swell * 2 : swell, 0);
    signal.noise(chance, (double) tear / signal.rows, 5, scene.palette().light(1));
    signal.noise(chance, 0.94, 12, scene.palette().pale());
    signal.scanLines(4, 0.26);
  }

  private static void mosh(Scene scene, Signal signal) {
    Chance chance = scene.chance("mosh");
    int size = chance.pick(8, 16, 16);
    signal.blocks(chance, (int) (74 * scene.density()), size);
    for (int i = 0; i < 7; i++) {
      signal.corrupt(chance.whole(0, signal.columns / size) * size, chance.whole(0, signal.rows / size) * size, size * chance.whole(1, 6),
          size, chance.happens(0.4));
    }
    signal.sortDown(chance, 0.72, 1, 60, 255, 0.5);
    signal.split(row -> 1, 0);
  }

  private static void split(Scene scene, Signal signal) {
    Chance chance = scene.chance("split");
    int by = (int) (signal.columns * chance.between(0.022, 0.05));
    signal.split(row -> by, chance.whole(-3, 3));
    signal.slip(chance, (int) (7 * scene.density()), 0.10);
    int bars = chance.whole(2, 4);
    for (int i = 0; i < bars; i++) {
      int y = chance.whole(0, signal.rows);
      signal.corrupt(0, y, signal.columns, chance.whole(3, signal.rows / 18), chance.happens(0.5));
    }
    signal.scanLines(3, 0.28);
  }

  private static void wave(Scene scene, Signal signal) {
    Chance chance = scene.chance("wave");
    double length = chance.between(9, 26);
    double swing = signal.columns * chance.between(0.03, 0.075);
    double calm = signal.rows * scene.bones("calm").between(0.36, 0.5);
    double phase = chance.between(0, 6);
    signal.shiftRows(0, signal.rows, row -> {
      double away = Math.min(1, Math.abs(row - calm) / (signal.rows * 0.42));
      return (int) Math.rint(swing * away * (StrictMath.sin(row / length + phase) + 0.4 * StrictMath.sin(row / 3.1)));
    });
    signal.split(row -> 1 + (int) (5 * Math.min(1, Math.abs(row - calm) / (signal.rows * 0.4))), 0);
    signal.scanLines(2, 0.22);
    signal.noise(chance, 0.02, 3, scene.palette().light(2));
  }

  private static void mosaic(Scene scene, Signal signal) {
    Chance chance = scene.chance("mosaic");
    signal.mosaic(chance, chance.between(0.44, 0.56), chance.between(0.42, 0.52), chance.between(0.28, 0.36));
    for (int i = 0; i < 8; i++) {
      signal.corrupt(chance.whole(0, 15) * 16, chance.whole(0, 15) * 16, 16 * chance.whole(1, 3), 16, chance.happens(0.5));
    }
    signal.slip(chance, 5, 0.12);
    signal.split(row -> 1, 0);
  }

  private static void feedback(Scene scene, Signal signal) {
    Chance chance = scene.bones("feedback");
    double size = chance.between(0.5, 0.62);
    boolean right = chance.happens(0.5);
    signal.feedback(chance.whole(3, 5), size, right ? 0.56 : -0.16, 0.5);
    Chance flesh = scene.chance("feedback-noise");
    signal.slip(flesh, (int) (12 * scene.density()), 0.14);
    signal.split(row -> 3, 1);
    signal.scanLines(4, 0.3);
  }

  private static void testCard(Scene scene, Signal signal) {
    Chance chance = scene.chance("card");
    int top = (int) (signal.rows * 0.72);
    int[] bars = {0xFFEDEDED, 0xFFE8E337, 0xFF2FE0E6, 0xFF32D74B, 0xFFE23BD6, 0xFFE63946, 0xFF2B4CE0};
    for (int i = 0; i < bars.length; i++) {
      int left = signal.columns * i / bars.length;
      int right = signal.columns * (i + 1) / bars.length;
      signal.rectangle(left, top, right - left, signal.rows / 8, new Colour(bars[i]).mix(scene.palette().light(i), 0.35).argb());
      signal.rectangle(left, top + signal.rows / 8, right - left, signal.rows / 28,
          new Colour(bars[bars.length - 1 - i]).mix(scene.palette().night(), i % 2 == 0 ? 0.9 : 0.1).argb());
    }
    for (int i = 0; i < 16; i++) {
      int grey = 17 * i;
      signal.rectangle(signal.columns * i / 16, top + signal.rows / 8 + signal.rows / 28, signal.columns / 16 + 1, signal.rows,
          Colour.rgb(grey, grey, grey).argb());
    }
    signal.slip(chance, (int) (12 * scene.density()), 0.16);
    signal.shiftRows(0, signal.rows, row -> (int) Math.rint(1.4 * StrictMath.sin(row / 5.0)));
    signal.split(row -> 2, 0);
    signal.scanLines(3, 0.25);
  }

  /** The recorder's text overlay. */
  private static void words(Scene scene, Signal signal) {
    Chance chance = scene.chance("words");
    String text = Lettering.drawable(scene.reading().lettering().map(words -> words.toUpperCase(Locale.ROOT))
        .orElse(scene.bones("words").pick("", "REC", "PLAY", "NO SIGNAL", "ERR 404", "TAPE 7", "", "0xF0F0")), Face.PIXELS);
    if (text.isEmpty()) {
      return;
    }
    boolean asked = scene.reading().lettering().isPresent();
    int size = asked ? Math.max(8, Math.min(32, (signal.columns - 24) / Math.max(1, text.length()) / 8 * 8)) : 16;
    PixelField letters = letters(text, size, Colour.WHITE);
    int x = asked ? Math.max(4, (signal.columns - letters.columns()) / 2) : 12;
    int y = asked ? signal.rows - size - 18 : 12;
    signal.stamp(letters(text, size, Colour.of("#ff2a4d")), x - 2, y);
    signal.stamp(letters(text, size, Colour.of("#18e0ff")), x + 2, y + 1);
    signal.stamp(letters, x, y);
    if (asked) {
      signal.shiftRows(y + size / 3, y + size / 2, row -> chance.sign() * 5);
    }
  }

  private static PixelField letters(String text, int size, Colour colour) {
    Path path = Lettering.line(text, Face.PIXELS, size * 10, 0);
    int columns = Math.max(1, (int) Math.ceil(path.bounds().right() / 10));
    Canvas canvas = new Canvas(columns * 10, size * 10);
    canvas.fill(path.transformed(Transform.move(0, size * 10)), colour);
    return GridOutput.draw(canvas.picture(), columns, size, true);
  }

  /** The default emblem in slipped slices, with its red and blue channels apart. */
  @Override
  public void emblem(Scene scene) {
    Canvas whole = new Canvas(1000, 1000);
    Style.super.emblem(scene.on(whole));
    PixelField field = GridOutput.draw(whole.picture(), 250, 250, false);
    Chance chance = scene.bones("slices");
    PixelField out = PixelField.blank(250, 250);
    int shift = 0;
    int until = 0;
    for (int row = 0; row < 250; row++) {
      if (row >= until) {
        shift = chance.happens(0.45) ? chance.whole(-14, 14) : 0;
        until = row + chance.whole(3, 26);
      }
      for (int column = 0; column < 250; column++) {
        int green = field.at(column - shift, row);
        int red = field.at(column - shift - 3, row);
        int blue = field.at(column - shift + 3, row);
        boolean seen = (green >>> 24) + (red >>> 24) + (blue >>> 24) > 380;
        out.set(column, row, seen ? 0xFF000000 | red & 0xF80000 | green & 0xF800 | blue & 0xF8 : 0);
      }
    }
    scene.canvas().pixels(out, new Bounds(0, 0, 1000, 1000));
  }
}
