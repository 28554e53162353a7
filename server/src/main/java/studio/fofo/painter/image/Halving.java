package studio.fofo.painter.image;

import java.nio.ShortBuffer;

/**
 * Averages 2 × 2 pixels from premultiplied half floats to RGBA bytes that are not premultiplied.
 *
 * <p>A half float in 0…1 is a multiple of 2⁻²⁴, so the sum of four is exact in an int, and each level is rounded once. Not thread-safe.
 */
final class Halving {

  private static final float STEPS = 0x1p24f;
  private static final int FULL = 4 << 24;

  private final short[] upper;
  private final short[] lower;
  private final int[] sums;

  /** For output rows of this many pixels. */
  Halving(int width) {
    upper = new short[width * 8];
    lower = new short[width * 8];
    sums = new int[width * 8];
  }

  /** Reads this row of pixels and the next, and writes one row of bytes. */
  void row(ShortBuffer pixels, int row, byte[] rgba, int at) {
    pixels.get(row * upper.length, upper);
    pixels.get((row + 1) * lower.length, lower);
    for (int i = 0; i < sums.length; i++) {
      sums[i] = (int) (Float.float16ToFloat(upper[i]) * STEPS) + (int) (Float.float16ToFloat(lower[i]) * STEPS);
    }
    for (int i = 0, to = at; i < sums.length; i += 8, to += 4) {
      long alpha = Math.min(FULL, sums[i + 3] + sums[i + 7]);
      for (int channel = 0; channel < 3; channel++) {
        long colour = Math.min(alpha, sums[i + channel] + sums[i + channel + 4]);
        rgba[to + channel] = (byte) (alpha == FULL ? level(colour) : alpha == 0 ? 0 : (510 * colour + alpha) / (2 * alpha));
      }
      rgba[to + 3] = (byte) level(alpha);
    }
  }

  private static long level(long sum) {
    return 255 * sum + FULL / 2 >> 26;
  }
}
