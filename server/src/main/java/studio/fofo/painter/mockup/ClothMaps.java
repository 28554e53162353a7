package studio.fofo.painter.mockup;

import java.io.DataInputStream;
import java.io.IOException;
import studio.fofo.painter.image.Raster;

/**
 * One rendering of cloth from {@code resources/painter/cloth}.
 *
 * @param shade WebP: grey is the light, as a factor on colours; alpha is the cloth's coverage
 * @param sheen WebP: grey is the reflection of the fibres
 * @param shadow a small blurred silhouette
 * @param unitsPerMillimetre the scale of the cloth
 * @param lattice over the pattern: points a centimetre apart, the middle column on the garment's middle, the first row at {@link #TOP}
 */
record ClothMaps(byte[] shade, byte[] sheen, Raster shadow, double unitsPerMillimetre, Lattice lattice) {

  private static final String FOLDER = "cloth";
  private static final int ACROSS = 41;
  private static final int DOWN = 49;
  private static final double TOP = 12;
  private static final Renderings<ClothMaps> ALL = new Renderings<>(FOLDER, ClothMaps::read);

  static ClothMaps of(String name) {
    return ALL.get(name);
  }

  private static ClothMaps read(String name, DataInputStream in) throws IOException {
    double scale = in.readFloat();
    float[] places = new float[ACROSS * DOWN * 2];
    for (int i = 0; i < places.length; i++) {
      places[i] = in.readInt() / 100f;
    }
    byte[] shade = Renderings.bytes(FOLDER, name + ".webp");
    return new ClothMaps(shade, Renderings.bytes(FOLDER, name + "-sheen.webp"), Shadow.of(Raster.decode(shade)), scale,
        new Lattice(ACROSS, DOWN, places));
  }

  /**
   * Where a point of the pattern appears, in units; given in centimetres from the garment's middle and down from its shoulder. Beyond the
   * lattice, where its nearest point appears.
   */
  double[] seen(double x, double y) {
    return lattice.at(Math.clamp(x + (ACROSS - 1) / 2.0, 0, ACROSS - 1.001), Math.clamp(y - TOP, 0, DOWN - 1.001));
  }
}
