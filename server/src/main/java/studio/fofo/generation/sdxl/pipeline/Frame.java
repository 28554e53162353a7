package studio.fofo.generation.sdxl.pipeline;

import studio.fofo.painter.image.Raster;

/**
 * A picture's size, and the size in which it is made: the next multiples of 32, since the UNet halves latents of 8 pixels twice. What is
 * too much is cut off evenly.
 */
public record Frame(int width, int height) {

  static final int LATENT = 8;
  private static final int MULTIPLE = 32;

  public Frame {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture of " + width + "×" + height + " cannot be made");
    }
  }

  private static int up(int size) {
    return Math.ceilDiv(size, MULTIPLE) * MULTIPLE;
  }

  /** In pixels, before it is cut. */
  int madeWidth() {
    return up(width);
  }

  int madeHeight() {
    return up(height);
  }

  /** In latents. */
  int columns() {
    return madeWidth() / LATENT;
  }

  int rows() {
    return madeHeight() / LATENT;
  }

  /** Cuts a picture of the made size. */
  Raster cut(Raster made) {
    return made.part((madeWidth() - width) / 2, (madeHeight() - height) / 2, width, height);
  }

  /** An earlier picture in the made size: scaled so that it covers it, and cut evenly. */
  Raster filled(Raster picture) {
    var scale = Math.max((double) madeWidth() / picture.width(), (double) madeHeight() / picture.height());
    var wide = Math.max(madeWidth(), (int) Math.round(picture.width() * scale));
    var tall = Math.max(madeHeight(), (int) Math.round(picture.height() * scale));
    return picture.scaled(wide, tall).part((wide - madeWidth()) / 2, (tall - madeHeight()) / 2, madeWidth(), madeHeight());
  }
}
