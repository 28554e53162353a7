package studio.fofo.painter.mockup;

import java.io.DataInputStream;
import java.io.IOException;
import studio.fofo.painter.surface.Bounds;

/**
 * One photograph of a solid thing as {@code resources/painter/ware} holds it.
 *
 * @param shade WebP: grey is the light, as a factor on colours; alpha is where the thing is
 * @param sheen WebP: grey is what its surface mirrors
 * @param shadow WebP: alpha is the shadow on what it stands on
 * @param printable the part of the surface that can be printed and is seen, in millimetres from its top's middle
 * @param lattice over the printable part
 */
record WareMaps(byte[] shade, byte[] sheen, byte[] shadow, Bounds printable, Lattice lattice) {

  private static final String FOLDER = "ware";
  private static final int ACROSS = 49;
  private static final int DOWN = 33;
  private static final Renderings<WareMaps> ALL = new Renderings<>(FOLDER, WareMaps::read);

  static WareMaps of(String name) {
    return ALL.get(name);
  }

  private static WareMaps read(String name, DataInputStream in) throws IOException {
    Bounds printable = new Bounds(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
    float[] places = new float[ACROSS * DOWN * 2];
    for (int i = 0; i < places.length; i++) {
      places[i] = in.readFloat();
    }
    return new WareMaps(Renderings.bytes(FOLDER, name + ".webp"), Renderings.bytes(FOLDER, name + "-sheen.webp"),
        Renderings.bytes(FOLDER, name + "-shadow.webp"), printable, new Lattice(ACROSS, DOWN, places));
  }

  /** Where a point of the surface is seen, in units; beyond the edge of what is printable, where the lattice would go on. */
  double[] seen(double across, double down) {
    return lattice.at((across - printable.left()) / printable.width() * (ACROSS - 1),
        (down - printable.top()) / printable.height() * (DOWN - 1));
  }
}
