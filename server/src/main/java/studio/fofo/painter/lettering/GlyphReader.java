package studio.fofo.painter.lettering;

import java.nio.ByteBuffer;
import studio.fofo.painter.surface.PathBuilder;
import studio.fofo.painter.surface.Transform;

/** Reads one simple TrueType glyph: contours of on-curve and off-curve points. */
final class GlyphReader {

  private final ByteBuffer glyf;
  private final Transform transform;
  private final PathBuilder path;
  private final int[] ends;
  private final byte[] flags;
  private final int[] xs;
  private final int[] ys;

  GlyphReader(ByteBuffer glyf, int at, Transform transform, PathBuilder path) {
    this.glyf = glyf;
    this.transform = transform;
    this.path = path;
    ends = new int[glyf.getShort(at)];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = glyf.getShort(at + 10 + 2 * i) & 0xFFFF;
    }
    int points = ends.length == 0 ? 0 : ends[ends.length - 1] + 1;
    flags = new byte[points];
    xs = new int[points];
    ys = new int[points];
    int next = at + 10 + 2 * ends.length;
    next += 2 + (glyf.getShort(next) & 0xFFFF);
    next = readFlags(next);
    next = readDeltas(next, xs, 2, 16);
    readDeltas(next, ys, 4, 32);
  }

  private int readFlags(int start) {
    int next = start;
    for (int i = 0; i < flags.length; i++) {
      flags[i] = glyf.get(next++);
      if ((flags[i] & 8) != 0) {
        int repeats = glyf.get(next++) & 255;
        for (int end = Math.min(flags.length - 1, i + repeats); i < end; i++) {
          flags[i + 1] = flags[i];
        }
      }
    }
    return next;
  }

  private int readDeltas(int start, int[] values, int shortBit, int sameBit) {
    int next = start;
    int value = 0;
    for (int i = 0; i < values.length; i++) {
      boolean same = (flags[i] & sameBit) != 0;
      if ((flags[i] & shortBit) != 0) {
        int delta = glyf.get(next++) & 255;
        value += same ? delta : -delta;
      } else if (!same) {
        value += glyf.getShort(next);
        next += 2;
      }
      values[i] = value;
    }
    return next;
  }

  void draw() {
    int start = 0;
    for (int end : ends) {
      contour(start, end - start + 1);
      start = end + 1;
    }
  }

  private void contour(int start, int count) {
    if (count < 2) {
      return;
    }
    int first = 0;
    while (first < count && !on(start + first)) {
      first++;
    }
    boolean allOff = first == count;
    double x0 = allOff ? (x(start) + x(start + count - 1)) / 2 : x(start + first);
    double y0 = allOff ? (y(start) + y(start + count - 1)) / 2 : y(start + first);
    path.moveTo(x0, y0);
    int from = allOff ? 0 : first + 1;
    int steps = allOff ? count : count - 1;
    for (int i = 0; i < steps; i++) {
      int current = start + (from + i) % count;
      if (on(current)) {
        path.lineTo(x(current), y(current));
        continue;
      }
      boolean last = i == steps - 1;
      int following = start + (from + i + 1) % count;
      if (last) {
        path.curveTo(x(current), y(current), x0, y0);
      } else if (on(following)) {
        path.curveTo(x(current), y(current), x(following), y(following));
        i++;
      } else {
        path.curveTo(x(current), y(current), (x(current) + x(following)) / 2, (y(current) + y(following)) / 2);
      }
    }
    path.close();
  }

  private boolean on(int point) {
    return (flags[point] & 1) != 0;
  }

  private double x(int point) {
    return transform.x(xs[point], ys[point]);
  }

  private double y(int point) {
    return transform.y(xs[point], ys[point]);
  }
}
