package studio.fofo.painter.mockup;

import io.github.humbleui.skija.Image;
import java.util.Arrays;
import java.util.Random;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.surface.Colour;

/** The knit of cloth as a repeating tile: grey means no change. */
enum Weave {
  /** Single jersey: rows of small V-shaped stitches, hardly visible from afar. */
  JERSEY(256, 0.9 / 8) {
    @Override
    void knit(double[] level, int side, Random chance) {
      for (int i = 0; i < level.length; i++) {
        int across = i % side % STITCH;
        int slant = across < STITCH / 2 ? across : STITCH - 1 - across;
        double row = StrictMath.sin(2 * Math.PI * (i / side + slant * 1.2) / STITCH);
        level[i] += 0.06 * row + (across == 0 || across == STITCH - 1 ? -0.09 : 0.03) + 0.06 * (chance.nextDouble() - 0.5);
      }
    }
  },
  /** Grey heather: light and dark fibres spun together. */
  HEATHER(512, 0.36) {
    @Override
    void knit(double[] level, int side, Random chance) {
      for (int fibre = 0; fibre < level.length / 7; fibre++) {
        int x = chance.nextInt(side);
        int y = chance.nextInt(side);
        int length = 2 + chance.nextInt(9);
        double change = (chance.nextInt(5) < 3 ? -0.055 : 0.06) * (0.3 + 0.7 * chance.nextDouble());
        for (int i = 0; i < length; i++) {
          level[y * side + (x + i & side - 1)] += change;
          level[(y + 1 & side - 1) * side + (x + i & side - 1)] += change;
        }
      }
    }
  };

  /** Pixels of the tile per stitch. */
  private static final int STITCH = 8;

  private final Raster tile;
  private final float millimetres;

  Weave(int side, double millimetres) {
    double[] level = new double[side * side];
    Arrays.fill(level, 0.5);
    knit(level, side, new Random(11));
    this.tile = painted(level, side);
    this.millimetres = (float) millimetres;
  }

  abstract void knit(double[] level, int side, Random chance);

  /** Mid greys are heather, as sold in the trade; all other colours are dyed uniformly. */
  static boolean isHeather(Colour colour) {
    int most = Math.max(colour.red(), Math.max(colour.green(), colour.blue()));
    int least = Math.min(colour.red(), Math.min(colour.green(), colour.blue()));
    return most - least < 14 && most > 90 && most < 215;
  }

  /** The size of a tile's pixel on the cloth. */
  float millimetres() {
    return millimetres;
  }

  Image image() {
    return tile.image();
  }

  private static Raster painted(double[] level, int side) {
    byte[] pixels = new byte[side * side * 4];
    for (int i = 0; i < level.length; i++) {
      byte grey = (byte) Math.round(255 * Math.clamp(level[i], 0.05, 0.95));
      pixels[i * 4] = grey;
      pixels[i * 4 + 1] = grey;
      pixels[i * 4 + 2] = grey;
      pixels[i * 4 + 3] = -1;
    }
    return new Raster(side, side, pixels);
  }
}
