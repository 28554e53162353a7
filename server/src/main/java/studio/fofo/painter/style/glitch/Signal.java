package studio.fofo.painter.style.glitch;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.PixelField;

/** A picture as a signal on a grid, and ways to damage it. All positions are shares of the grid, 0…1. */
final class Signal {

  final int columns;
  final int rows;
  private int[] cells;

  Signal(PixelField field) {
    this.columns = field.columns();
    this.rows = field.rows();
    this.cells = field.argb().clone();
  }

  /** The signal with its levels reduced to sixteen per channel, as by a cheap converter. */
  PixelField received() {
    int[] out = new int[cells.length];
    Arrays.setAll(out, i -> 0xFF000000 | level(cells[i] >> 16) << 16 | level(cells[i] >> 8) << 8 | level(cells[i]));
    return new PixelField(columns, rows, out);
  }

  private static int level(int channel) {
    return ((channel & 255) * 15 + 127) / 255 * 17;
  }

  private int at(int x, int y) {
    return cells[Math.floorMod(y, rows) * columns + Math.floorMod(x, columns)];
  }

  static int luma(int argb) {
    return ((argb >> 16 & 255) * 77 + (argb >> 8 & 255) * 150 + (argb & 255) * 29) >> 8;
  }

  /** Sorts runs of cells between two brightnesses by brightness, down each column from {@code top} to {@code bottom}. */
  void sortDown(Chance chance, double top, double bottom, int low, int high, double share) {
    for (int x = 0; x < columns; x++) {
      if (!chance.happens(share)) {
        continue;
      }
      int y = (int) (top * rows);
      int end = (int) (bottom * rows);
      while (y < end) {
        int from = y;
        while (y < end && luma(at(x, y)) >= low && luma(at(x, y)) <= high) {
          y++;
        }
        if (y - from > 2) {
          sort(x, from, y);
        }
        y++;
      }
    }
  }

  private void sort(int x, int from, int to) {
    long[] keyed = new long[to - from];
    for (int y = from; y < to; y++) {
      int argb = at(x, y);
      keyed[y - from] = (long) luma(argb) << 32 | argb & 0xFFFFFFFFL;
    }
    Arrays.sort(keyed);
    for (int y = from; y < to; y++) {
      cells[y * columns + x] = (int) keyed[keyed.length - 1 - (y - from)];
    }
  }

  /** Sorts along rows instead. */
  void sortAcross(Chance chance, double left, double right, int low, int high, double share) {
    turn();
    sortDownTurned(chance, left, right, low, high, share);
    turn();
  }

  private int[] turned = new int[0];

  private void turn() {
    if (turned.length == 0) {
      turned = cells;
      cells = new int[turned.length];
      for (int y = 0; y < rows; y++) {
        for (int x = 0; x < columns; x++) {
          cells[x * rows + y] = turned[y * columns + x];
        }
      }
    } else {
      int[] flat = turned;
      for (int y = 0; y < rows; y++) {
        for (int x = 0; x < columns; x++) {
          flat[y * columns + x] = cells[x * rows + y];
        }
      }
      cells = flat;
      turned = new int[0];
    }
  }

  private void sortDownTurned(Chance chance, double left, double right, int low, int high, double share) {
    for (int y = 0; y < rows; y++) {
      if (!chance.happens(share)) {
        continue;
      }
      int x = (int) (left * columns);
      int end = (int) (right * columns);
      while (x < end) {
        int from = x;
        while (x < end && luma(cells[x * rows + y]) >= low && luma(cells[x * rows + y]) <= high) {
          x++;
        }
        long[] keyed = new long[Math.max(0, x - from)];
        for (int i = from; i < x; i++) {
          keyed[i - from] = (long) luma(cells[i * rows + y]) << 32 | cells[i * rows + y] & 0xFFFFFFFFL;
        }
        Arrays.sort(keyed);
        for (int i = from; i < x; i++) {
          cells[i * rows + y] = (int) keyed[i - from];
        }
        x++;
      }
    }
  }

  /** Shifts bands of rows sideways, mostly a little, seldom far. */
  void slip(Chance chance, int bands, double furthest) {
    for (int i = 0; i < bands; i++) {
      int y = chance.whole(0, rows - 1);
      int tall = (int) Math.max(1, chance.heavy(rows / 90.0, rows / 9.0));
      int shift = (int) (chance.sign() * chance.heavy(1, furthest * columns));
      shiftRows(y, Math.min(rows, y + tall), row -> shift);
    }
  }

  /** Shifts every row by its own amount. */
  void shiftRows(int from, int to, IntUnaryOperator amount) {
    int[] row = new int[columns];
    for (int y = Math.max(0, from); y < Math.min(rows, to); y++) {
      int shift = amount.applyAsInt(y);
      for (int x = 0; x < columns; x++) {
        row[x] = at(x - shift, y);
      }
      System.arraycopy(row, 0, cells, y * columns, columns);
    }
  }

  /** Red to one side, blue to the other, by {@code amount} cells for the row. */
  void split(IntUnaryOperator amount, int down) {
    int[] out = new int[cells.length];
    for (int y = 0; y < rows; y++) {
      int by = amount.applyAsInt(y);
      for (int x = 0; x < columns; x++) {
        out[y * columns + x] = 0xFF000000 | at(clampX(x - by), clampY(y - down)) & 0xFF0000 | at(x, y) & 0xFF00
            | at(clampX(x + by), clampY(y + down)) & 0xFF;
      }
    }
    cells = out;
  }

  private int clampX(int x) {
    return Math.max(0, Math.min(columns - 1, x));
  }

  private int clampY(int y) {
    return Math.max(0, Math.min(rows - 1, y));
  }

  /** Macroblocks that moved without the rest: copies of squares in a direction, smeared. */
  void blocks(Chance chance, int count, int size) {
    for (int i = 0; i < count; i++) {
      int x = chance.whole(0, columns / size) * size;
      int y = chance.whole(0, rows / size) * size;
      int wide = size * chance.whole(1, 5);
      int dx = chance.whole(-2, 2) * size / 2;
      int dy = chance.whole(-1, 1) * size / 2;
      int steps = chance.whole(1, 7);
      boolean spares = chance.happens(0.85);
      for (int step = 1; step <= steps; step++) {
        if (!spares || !inFocus(x + dx * step, y + dy * step, wide, size)) {
          copy(x, y, wide, size, x + dx * step, y + dy * step);
        }
      }
    }
  }

  /** Whether this block is where the face usually is: damage there would hide the subject. */
  private boolean inFocus(int x, int y, int wide, int tall) {
    double nearestX = Math.clamp(columns * 0.5, x, (double) x + wide);
    double nearestY = Math.clamp(rows * 0.46, y, (double) y + tall);
    double dx = (nearestX - columns * 0.5) / (columns * 0.24);
    double dy = (nearestY - rows * 0.46) / (rows * 0.27);
    return dx * dx + dy * dy < 1;
  }

  void copy(int x, int y, int wide, int tall, int toX, int toY) {
    int[] held = new int[wide * tall];
    for (int i = 0; i < held.length; i++) {
      held[i] = at(clampX(x + i % wide), clampY(y + i / wide));
    }
    for (int i = 0; i < held.length; i++) {
      set(toX + i % wide, toY + i / wide, held[i]);
    }
  }

  void set(int x, int y, int argb) {
    if (x >= 0 && y >= 0 && x < columns && y < rows) {
      cells[y * columns + x] = argb;
    }
  }

  /** Every {@code pitch}-th row darker. */
  void scanLines(int pitch, double dark) {
    for (int y = 0; y < rows; y += pitch) {
      for (int x = 0; x < columns; x++) {
        cells[y * columns + x] = new Colour(at(x, y)).alpha(1).argb() & 0xFF000000 | scaled(at(x, y), 1 - dark);
      }
    }
  }

  private static int scaled(int argb, double factor) {
    return (int) ((argb >> 16 & 255) * factor) << 16 | (int) ((argb >> 8 & 255) * factor) << 8 | (int) ((argb & 255) * factor);
  }

  /** Squares of one colour where chance or flatness allows, smaller near the given point. */
  void mosaic(Chance chance, double x, double y, double sharp) {
    quarter(chance, 0, 0, Integer.highestOneBit(Math.max(columns, rows) * 2 - 1), x * columns, y * rows, sharp * Math.min(columns, rows));
  }

  private void quarter(Chance chance, int x, int y, int size, double focusX, double focusY, double sharp) {
    if (x >= columns || y >= rows) {
      return;
    }
    double dx = x + size / 2.0 - focusX;
    double dy = y + size / 2.0 - focusY;
    double far = Math.sqrt(dx * dx + dy * dy);
    boolean keep = far < sharp && size <= 16;
    if (keep || size <= 2) {
      return;
    }
    if (size <= 32 && chance.happens(size <= 4 ? 0.75 : size <= 8 ? 0.5 : size <= 16 ? 0.3 : 0.16)) {
      rectangle(x, y, size, size, at(clampX(x + size / 2), clampY(y + size / 2)));
      return;
    }
    int half = size / 2;
    quarter(chance, x, y, half, focusX, focusY, sharp);
    quarter(chance, x + half, y, half, focusX, focusY, sharp);
    quarter(chance, x, y + half, half, focusX, focusY, sharp);
    quarter(chance, x + half, y + half, half, focusX, focusY, sharp);
  }

  void rectangle(int x, int y, int wide, int tall, int argb) {
    for (int row = y; row < y + tall; row++) {
      for (int column = x; column < x + wide; column++) {
        set(column, row, argb);
      }
    }
  }

  /** Ever smaller copies of the whole within itself. */
  void feedback(int levels, double size, double x, double y) {
    int[] source = cells.clone();
    double scale = 1;
    double left = 0;
    double top = 0;
    for (int level = 0; level < levels; level++) {
      left += columns * scale * x;
      top += rows * scale * y;
      scale *= size;
      for (int row = 0; row < rows * scale; row++) {
        for (int column = 0; column < columns * scale; column++) {
          int from = Math.min(rows - 1, (int) (row / scale)) * columns + Math.min(columns - 1, (int) (column / scale));
          set((int) left + column, (int) top + row, source[from]);
        }
      }
    }
  }

  /** A region with inverted colours or swapped channels. */
  void corrupt(int x, int y, int wide, int tall, boolean inverted) {
    for (int row = Math.max(0, y); row < Math.min(rows, y + tall); row++) {
      for (int column = Math.max(0, x); column < Math.min(columns, x + wide); column++) {
        int argb = at(column, row);
        set(column, row, inverted ? 0xFF000000 | ~argb & 0xFFFFFF : 0xFF000000 | argb << 8 & 0xFFFF00 | argb >> 16 & 255);
      }
    }
  }

  /** Rows of static. */
  void noise(Chance chance, double top, int tall, Colour light) {
    int from = (int) (top * rows);
    for (int y = from; y < Math.min(rows, from + tall); y++) {
      int x = 0;
      while (x < columns) {
        int run = (int) chance.heavy(1, columns / 6.0);
        if (chance.happens(0.45)) {
          rectangle(x, y, run, 1, light.mix(Colour.WHITE, chance.unit()).argb());
        }
        x += run + 1;
      }
    }
  }

  void stamp(PixelField field, int x, int y) {
    for (int row = 0; row < field.rows(); row++) {
      for (int column = 0; column < field.columns(); column++) {
        if (field.at(column, row) >>> 24 != 0) {
          set(x + column, y + row, field.at(column, row));
        }
      }
    }
  }
}
