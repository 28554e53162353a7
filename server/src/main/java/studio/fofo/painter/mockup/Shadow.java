package studio.fofo.painter.mockup;

import studio.fofo.painter.image.Raster;

/** The soft shadow of a silhouette, stored small and enlarged when drawn. */
final class Shadow {

  private static final int SIDE = 125;
  private static final int REACH = 3;
  private static final int TIMES = 3;

  private Shadow() {}

  static Raster of(Raster shape) {
    Raster small = shape.scaled(SIDE, SIDE);
    int[] cover = new int[SIDE * SIDE];
    for (int i = 0; i < cover.length; i++) {
      cover[i] = (small.rgba()[i * 4 + 3] & 255) << 8;
    }
    for (int i = 0; i < TIMES; i++) {
      cover = blurred(blurred(cover, 1), SIDE);
    }
    byte[] pixels = new byte[SIDE * SIDE * 4];
    for (int i = 0; i < cover.length; i++) {
      pixels[i * 4 + 3] = (byte) (cover[i] >> 8);
    }
    return new Raster(SIDE, SIDE, pixels);
  }

  private static int[] blurred(int[] cover, int step) {
    int[] blurred = new int[cover.length];
    for (int i = 0; i < cover.length; i++) {
      int along = step == 1 ? i % SIDE : i / SIDE;
      int sum = 0;
      for (int k = Math.max(-REACH, -along); k <= Math.min(REACH, SIDE - 1 - along); k++) {
        sum += cover[i + k * step];
      }
      blurred[i] = sum / (2 * REACH + 1);
    }
    return blurred;
  }
}
