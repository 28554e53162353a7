package studio.fofo.painter.mockup;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import studio.fofo.painter.surface.Bounds;

/**
 * One photograph of a solid thing as {@code resources/painter/ware} holds it, read when first needed and let go of when memory is scarce.
 *
 * @param shade WebP: grey is the light, as a factor on colours; alpha is where the thing is
 * @param sheen WebP: grey is what its surface mirrors
 * @param shadow WebP: alpha is the shadow on what it stands on
 * @param printable the part of the surface that can be printed and is seen, in millimetres from its top's middle
 * @param places where a lattice over it is seen, row by row, x and y in units
 */
record WareMaps(byte[] shade, byte[] sheen, byte[] shadow, Bounds printable, float[] places) {

  private static final int ACROSS = 49;
  private static final int DOWN = 33;
  private static final Map<String, SoftReference<WareMaps>> KEPT = new ConcurrentHashMap<>();

  static WareMaps of(String name) {
    SoftReference<WareMaps> kept = KEPT.get(name);
    WareMaps maps = kept == null ? null : kept.get();
    if (maps == null) {
      maps = read(name);
      KEPT.put(name, new SoftReference<>(maps));
    }
    return maps;
  }

  private static WareMaps read(String name) {
    try (DataInputStream in = new DataInputStream(open(name + ".bin"))) {
      Bounds printable = new Bounds(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
      float[] places = new float[ACROSS * DOWN * 2];
      for (int i = 0; i < places.length; i++) {
        places[i] = in.readFloat();
      }
      return new WareMaps(bytes(name + ".webp"), bytes(name + "-sheen.webp"), bytes(name + "-shadow.webp"), printable, places);
    } catch (IOException damaged) {
      throw new UncheckedIOException("ware " + name + " cannot be read", damaged);
    }
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(WareMaps.class.getResourceAsStream("/painter/ware/" + file), "no ware " + file);
  }

  /** Where the edge of what is printable is seen, clockwise from the upper left, x and y in turn. */
  float[] outline() {
    int[] corners = IntStream.concat(
        IntStream.concat(IntStream.range(0, ACROSS), IntStream.range(1, DOWN).map(row -> row * ACROSS + ACROSS - 1)),
        IntStream.concat(IntStream.range(1, ACROSS).map(back -> DOWN * ACROSS - 1 - back),
            IntStream.range(1, DOWN - 1).map(up -> (DOWN - 1 - up) * ACROSS)))
        .toArray();
    float[] outline = new float[corners.length * 2];
    for (int i = 0; i < corners.length; i++) {
      outline[2 * i] = places[2 * corners[i]];
      outline[2 * i + 1] = places[2 * corners[i] + 1];
    }
    return outline;
  }

  /** Where a point of the surface is seen, in units; beyond the edge of what is printable, where the lattice would go on. */
  double[] seen(double across, double down) {
    double column = (across - printable.left()) / printable.width() * (ACROSS - 1);
    double row = (down - printable.top()) / printable.height() * (DOWN - 1);
    int left = (int) Math.clamp(Math.floor(column), 0, ACROSS - 2);
    int top = (int) Math.clamp(Math.floor(row), 0, DOWN - 2);
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
