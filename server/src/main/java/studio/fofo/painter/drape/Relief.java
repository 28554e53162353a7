package studio.fofo.painter.drape;

import studio.fofo.painter.drape.Surface.Trait;

/** Details finer than the mesh: ribs, seams, hems and their stitches, and the small unevenness of worn cloth; heights in centimetres. */
final class Relief {

  private static final double RIB_WIDE = 2.1;
  private static final double HEM = 2.4;
  private static final double BAND = 6;
  private static final double TAU = 2 * Math.PI;

  private Relief() {}

  static double height(Negative negative, int pixel) {
    double x = negative.of(Trait.ACROSS, pixel);
    double y = negative.of(Trait.DOWN, pixel);
    double neck = negative.of(Trait.NECK, pixel);
    double hem = negative.of(Trait.HEM, pixel);
    double cuff = negative.of(Trait.CUFF, pixel);
    double height = 0.014 * noise(x / 0.9, y / 0.9) + 0.05 * noise(x / 3.1 + 40, y / 4.3);
    height += neck < RIB_WIDE ? 0.05 + 0.006 * StrictMath.cos(TAU * StrictMath.atan2(x, 5 - y) * 6.2 / 0.30) : 0;
    height -= 0.09 * ridge(neck - RIB_WIDE, 0.10) + 0.02 * ridge(neck - RIB_WIDE - 0.55, 0.06);
    height += hemmed(hem, x, x) + hemmed(cuff, y, x);
    height -= 0.10 * ridge(negative.of(Trait.ARMHOLE, pixel), 0.11);
    height += banded(negative.of(Trait.BAND, pixel), x, y) - 0.12 * ridge(negative.of(Trait.HOOD, pixel), 0.14);
    height += pocket(negative.of(Trait.POCKET, pixel));
    height += 0.035 * ridge(negative.of(Trait.ARMHOLE, pixel) + 0.6, 0.35) * (1 + noise(y / 1.3, 7));
    return height;
  }

  /** A turned edge: thicker, with a row of stitches, pulled in slightly unevenly. */
  private static double hemmed(double away, double along, double x) {
    if (away > 6) {
      return 0;
    }
    double pucker = 0.045 * noise(along / 1.1, 3) * StrictMath.exp(-square((away - HEM) / 1.6));
    double edge = away < 0.25 ? -0.10 * square(1 - away / 0.25) : 0;
    double stitch = 0.02 * StrictMath.cos(TAU * along / 0.34) * ridge(away - HEM, 0.07);
    return pucker + edge + stitch - 0.05 * ridge(away - HEM, 0.10) - 0.03 * ridge(away - HEM + 0.55, 0.07) + (away < HEM ? 0.03 : 0);
  }

  /** A knitted band that gathers the cloth, with ribs across it. */
  private static double banded(double away, double x, double y) {
    if (away > BAND + 4) {
      return 0;
    }
    double along = y > 62 || Math.abs(x) < 30 ? x : Math.abs(x) * 0.83 - y * 0.56;
    double gathered = 0.10 * noise(along / 1.4, 9) * StrictMath.exp(-square((away - BAND - 1) / 1.5));
    return gathered - 0.14 * ridge(away - BAND, 0.14) + (away < BAND ? 0.022 * StrictMath.cos(TAU * along / 0.52) : 0);
  }

  /** A second layer, sewn on: its edge stands out, stitches run within it. */
  private static double pocket(double within) {
    double layer = 0.16 * Math.clamp(within / 0.25, 0, 1);
    return layer - 0.05 * ridge(within - 0.7, 0.08) - 0.05 * ridge(within + 0.15, 0.14);
  }

  private static double ridge(double away, double wide) {
    return Math.abs(away) > 4 * wide ? 0 : StrictMath.exp(-square(away / wide));
  }

  /** Smooth noise between -1 and 1 on a lattice of unit cells. */
  static double noise(double x, double y) {
    int cellX = (int) Math.floor(x);
    int cellY = (int) Math.floor(y);
    double u = smooth(x - cellX);
    double v = smooth(y - cellY);
    double top = chance(cellX, cellY) * (1 - u) + chance(cellX + 1, cellY) * u;
    double low = chance(cellX, cellY + 1) * (1 - u) + chance(cellX + 1, cellY + 1) * u;
    return top * (1 - v) + low * v;
  }

  private static double chance(int x, int y) {
    int h = x * 374761393 + y * 668265263;
    h = (h ^ h >>> 13) * 1274126177;
    return ((h ^ h >>> 16) & 0xffff) / 32767.5 - 1;
  }

  private static double smooth(double t) {
    return t * t * t * (t * (6 * t - 15) + 10);
  }

  private static double square(double value) {
    return value * value;
  }
}
