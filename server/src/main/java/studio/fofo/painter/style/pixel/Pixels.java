package studio.fofo.painter.style.pixel;

import java.util.List;
import java.util.Locale;
import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.PixelField;

/** A grid to draw on, cell by cell. */
final class Pixels {

  private static final int[] BAYER = {0, 32, 8, 40, 2, 34, 10, 42, 48, 16, 56, 24, 50, 18, 58, 26, 12, 44, 4, 36, 14, 46, 6, 38, 60, 28, 52,
      20, 62, 30, 54, 22,
      3, 35, 11, 43, 1, 33, 9, 41, 51, 19, 59, 27, 49, 17, 57, 25, 15, 47, 7, 39, 13, 45, 5, 37, 63, 31, 55, 23, 61, 29, 53, 21};

  final Scene scene;
  final PixelField field;
  final int columns;
  final int rows;

  /** A grid whose short side has this many cells. */
  Pixels(Scene scene, int side) {
    this.scene = scene;
    double shorter = Math.min(scene.width(), scene.height());
    this.columns = (int) Math.rint(side * scene.width() / shorter);
    this.rows = (int) Math.rint(side * scene.height() / shorter);
    this.field = PixelField.blank(columns, rows);
  }

  /** Lays the grid over the whole picture. */
  void show() {
    scene.canvas().pixels(field, new Bounds(0, 0, scene.width(), scene.height()));
  }

  void set(int x, int y, Colour colour) {
    field.set(x, y, colour.argb());
  }

  void rectangle(int x, int y, int wide, int tall, Colour colour) {
    for (int row = y; row < y + tall; row++) {
      for (int column = x; column < x + wide; column++) {
        field.set(column, row, colour.argb());
      }
    }
  }

  void frame(int x, int y, int wide, int tall, Colour colour) {
    rectangle(x, y, wide, 1, colour);
    rectangle(x, y + tall - 1, wide, 1, colour);
    rectangle(x, y, 1, tall, colour);
    rectangle(x + wide - 1, y, 1, tall, colour);
  }

  void disc(double x, double y, double radius, Colour colour) {
    for (int row = (int) (y - radius); row <= y + radius; row++) {
      for (int column = (int) (x - radius); column <= x + radius; column++) {
        double dx = column + 0.5 - x;
        double dy = row + 0.5 - y;
        if (dx * dx + dy * dy <= radius * radius) {
          set(column, row, colour);
        }
      }
    }
  }

  /** A vertical gradient from the first colour to the last, mixed only by ordered dithering. */
  void ramp(int top, int bottom, List<Colour> colours) {
    for (int row = Math.max(0, top); row < Math.min(rows, bottom); row++) {
      double at = (double) (row - top) / Math.max(1, bottom - top - 1) * (colours.size() - 1);
      for (int column = 0; column < columns; column++) {
        set(column, row, dithered(colours, at, column, row));
      }
    }
  }

  /** Rings of colour from a point outwards. */
  void glow(double x, double y, double radius, List<Colour> colours) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double dx = column + 0.5 - x;
        double dy = row + 0.5 - y;
        double at = Math.sqrt(dx * dx + dy * dy) / radius * (colours.size() - 1);
        if (at < colours.size() - 1) {
          set(column, row, dithered(colours, at, column, row));
        }
      }
    }
  }

  static Colour dithered(List<Colour> colours, double at, int column, int row) {
    int lower = Math.max(0, Math.min(colours.size() - 1, (int) at));
    boolean up = at - lower > threshold(column, row);
    return colours.get(Math.min(colours.size() - 1, lower + (up ? 1 : 0)));
  }

  /** The ordered threshold of this cell, between 0 and 1. */
  static double threshold(int column, int row) {
    return (BAYER[(row & 7) * 8 + (column & 7)] + 0.5) / 64;
  }

  /** Copies the visible cells of another field, with its top left at (x, y). */
  void stamp(PixelField sprite, int x, int y) {
    for (int row = 0; row < sprite.rows(); row++) {
      for (int column = 0; column < sprite.columns(); column++) {
        int argb = sprite.at(column, row);
        if (argb >>> 24 != 0) {
          field.set(x + column, y + row, argb);
        }
      }
    }
  }

  /** Draws the text in letters eight cells high; returns its width. */
  int letters(String text, int x, int y, Colour colour, int size) {
    PixelField set = Sprites.letters(text, colour, size);
    stamp(set, x, y);
    return set.columns();
  }

  /** Draws the quoted words of the prompt on up to three lines from row {@code y} down, or up to it if {@code above}. */
  void quoted(int y, boolean above, Colour light) {
    scene.reading().lettering().ifPresent(words -> {
      List<String> lines = Screens.wrapped(Lettering.drawable(words.toUpperCase(Locale.ROOT), Face.PIXELS), (columns - 2) / 8, 3).stream()
          .filter(line -> !line.isBlank()).toList();
      int top = above ? y - 9 * lines.size() : y;
      int wide = lines.stream().mapToInt(line -> Sprites.letters(line, light, 8).columns()).max().orElse(0) + 6;
      rectangle((columns - wide) / 2, top - 2, wide, 9 * lines.size() + 3, scene.palette().night());
      for (int i = 0; i < lines.size(); i++) {
        title(lines.get(i), top + 9 * i, 8, light, scene.palette().night());
      }
    });
  }

  /** Draws the text centred between two columns, with a shadow one cell off; shortened until it fits. */
  void title(String text, int y, int size, Colour colour, Colour shadow) {
    String words = text;
    while (words.length() > 1 && Sprites.letters(words, colour, size).columns() > columns - 4) {
      words = words.substring(0, words.length() - 1).strip();
    }
    int wide = Sprites.letters(words, colour, size).columns();
    int step = Math.max(1, size / 8);
    letters(words, (columns - wide) / 2 + step, y + step, shadow, size);
    letters(words, (columns - wide) / 2, y, colour, size);
  }
}
