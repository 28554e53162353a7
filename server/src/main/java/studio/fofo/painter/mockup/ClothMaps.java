package studio.fofo.painter.mockup;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import studio.fofo.painter.image.Raster;

/**
 * One rendering of cloth from {@code resources/painter/cloth}, read on demand and softly cached.
 *
 * @param shade WebP: grey is the light, as a factor on colours; alpha is the cloth's coverage
 * @param sheen WebP: grey is the reflection of the fibres
 * @param shadow a small blurred silhouette
 * @param unitsPerMillimetre the scale of the cloth
 * @param places where the points of a lattice of the pattern appear, row by row, x and y in units
 */
record ClothMaps(byte[] shade, byte[] sheen, Raster shadow, double unitsPerMillimetre, float[] places) {

  /**
   * The lattice: the number of points across, a centimetre apart, the middle one on the garment's middle; and down, from {@link #TOP}.
   */
  private static final int ACROSS = 41;
  private static final int DOWN = 49;
  private static final double TOP = 12;
  private static final Map<String, SoftReference<ClothMaps>> KEPT = new ConcurrentHashMap<>();

  static ClothMaps of(String name) {
    SoftReference<ClothMaps> kept = KEPT.get(name);
    ClothMaps maps = kept == null ? null : kept.get();
    if (maps == null) {
      maps = read(name);
      KEPT.put(name, new SoftReference<>(maps));
    }
    return maps;
  }

  private static ClothMaps read(String name) {
    byte[] shade = bytes(name + ".webp");
    try (DataInputStream in = new DataInputStream(open(name + ".bin"))) {
      double scale = in.readFloat();
      float[] places = new float[ACROSS * DOWN * 2];
      for (int i = 0; i < places.length; i++) {
        places[i] = in.readInt() / 100f;
      }
      return new ClothMaps(shade, bytes(name + "-sheen.webp"), Shadow.of(Raster.decode(shade)), scale, places);
    } catch (IOException damaged) {
      throw new UncheckedIOException("cloth " + name + " cannot be read", damaged);
    }
  }

  private static byte[] bytes(String file) {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (IOException damaged) {
      throw new UncheckedIOException("cloth " + file + " cannot be read", damaged);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(ClothMaps.class.getResourceAsStream("/painter/cloth/" + file), "there is no cloth " + file);
  }

  /** Where a point of the pattern appears, in units; given in centimetres from the garment's middle and down from its shoulder. */
  double[] seen(double x, double y) {
    double column = Math.clamp(x + (ACROSS - 1) / 2.0, 0, ACROSS - 1.001);
    double row = Math.clamp(y - TOP, 0, DOWN - 1.001);
    int left = (int) column;
    int top = (int) row;
    return new double[] {between(left, top, column - left, row - top, 0), between(left, top, column - left, row - top, 1)};
  }

  private double between(int left, int top, double u, double v, int axis) {
    double above = at(left, top, axis) * (1 - u) + at(left + 1, top, axis) * u;
    double below = at(left, top + 1, axis) * (1 - u) + at(left + 1, top + 1, axis) * u;
    return above * (1 - v) + below * v;
  }

  private double at(int column, int row, int axis) {
    return places[(row * ACROSS + column) * 2 + axis];
  }
}
