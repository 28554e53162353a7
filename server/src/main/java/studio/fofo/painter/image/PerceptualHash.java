package studio.fofo.painter.image;

import java.util.Arrays;
import studio.fofo.painter.surface.Colour;

/**
 * A perceptual hash in twice 64 bits. Pictures that look alike differ in few of them, whatever their size or format.
 *
 * @param bits its shapes: the signs of the 64 lowest frequencies of a 32 × 32 grey thumbnail (the pHash of Zauner, 2010)
 * @param tints its colours: for each of 4 × 4 fields one of twelve hues, or none, in four bits
 */
public record PerceptualHash(long bits, long tints) {

  /** Up to this many different bits, two pictures count as the same. */
  public static final int NEAR = 4;

  /** The number of fields, of sixteen, that may have a different hue in similar pictures. */
  public static final int NEAR_TINTS = 4;

  private static final int SIDE = 32;
  private static final int KEPT = 8;
  private static final double[][] COSINES = new double[KEPT + 1][SIDE];

  static {
    for (int k = 0; k <= KEPT; k++) {
      for (int i = 0; i < SIDE; i++) {
        COSINES[k][i] = StrictMath.cos(Math.PI * k * (2 * i + 1) / (2.0 * SIDE));
      }
    }
  }

  public static PerceptualHash of(Raster raster) {
    double[][] grey = thumbnail(raster);
    double[] terms = new double[KEPT * KEPT];
    for (int v = 0; v < KEPT; v++) {
      for (int u = 0; u < KEPT; u++) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
          for (int x = 0; x < SIDE; x++) {
            sum += grey[y][x] * COSINES[u + 1][x] * COSINES[v == 0 ? 0 : v][y];
          }
        }
        terms[v * KEPT + u] = sum;
      }
    }
    double[] sorted = terms.clone();
    Arrays.sort(sorted);
    double median = (sorted[31] + sorted[32]) / 2;
    long bits = 0;
    for (int i = 0; i < terms.length; i++) {
      bits |= terms[i] > median ? 1L << i : 0;
    }
    return new PerceptualHash(bits, tints(raster));
  }

  /** The number of different bits, of 64. */
  public int distance(PerceptualHash other) {
    return Long.bitCount(bits ^ other.bits);
  }

  /** The number of fields, of sixteen, with clearly different hues. */
  public int tintDistance(PerceptualHash other) {
    int different = 0;
    for (int field = 0; field < 16; field++) {
      int one = (int) (tints >>> 4 * field & 15);
      int two = (int) (other.tints >>> 4 * field & 15);
      int apart = Math.floorMod(one - two, 12);
      boolean bothTinted = one < 12 && two < 12;
      different += bothTinted ? apart > 1 && apart < 11 ? 1 : 0 : one == two ? 0 : 1;
    }
    return different;
  }

  /** Whether the two look the same. */
  public boolean near(PerceptualHash other) {
    return distance(other) <= NEAR && tintDistance(other) <= NEAR_TINTS;
  }

  private static long tints(Raster raster) {
    long tints = 0;
    for (int field = 0; field < 16; field++) {
      tints |= (long) hue(raster, field % 4, field / 4) << 4 * field;
    }
    return tints;
  }

  /** The field's mean hue as a twelfth of the circle; 15 for greys. */
  private static int hue(Raster raster, int column, int row) {
    long red = 0;
    long green = 0;
    long blue = 0;
    int counted = 0;
    int step = Math.max(1, raster.width() / 64);
    for (int y = row * raster.height() / 4; y < (row + 1) * raster.height() / 4; y += step) {
      for (int x = column * raster.width() / 4; x < (column + 1) * raster.width() / 4; x += step) {
        int argb = raster.argb(x, y);
        red += argb >> 16 & 255;
        green += argb >> 8 & 255;
        blue += argb & 255;
        counted++;
      }
    }
    if (counted == 0) {
      return 15;
    }
    Colour mean = Colour.rgb((int) (red / counted), (int) (green / counted), (int) (blue / counted));
    return mean.chroma() < 0.025 ? 15 : (int) (mean.hue() / 30) % 12;
  }

  /** Averages over boxes; transparent pixels count as mid grey. */
  private static double[][] thumbnail(Raster raster) {
    double[][] grey = new double[SIDE][SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        grey[row][column] = average(raster, column, row);
      }
    }
    return grey;
  }

  private static double average(Raster raster, int column, int row) {
    int left = column * raster.width() / SIDE;
    int right = Math.max(left + 1, (column + 1) * raster.width() / SIDE);
    int top = row * raster.height() / SIDE;
    int bottom = Math.max(top + 1, (row + 1) * raster.height() / SIDE);
    double sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int argb = raster.argb(Math.min(x, raster.width() - 1), Math.min(y, raster.height() - 1));
        double luma = 0.299 * (argb >> 16 & 255) + 0.587 * (argb >> 8 & 255) + 0.114 * (argb & 255);
        double alpha = (argb >>> 24) / 255.0;
        sum += luma * alpha + 128 * (1 - alpha);
      }
    }
    return sum / ((bottom - top) * (right - left));
  }
}
