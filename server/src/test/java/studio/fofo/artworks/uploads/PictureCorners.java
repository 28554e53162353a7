package studio.fofo.artworks.uploads;

import studio.fofo.painter.image.Raster;

/** The orientation of a picture with four coloured quarters. */
final class PictureCorners {

  /** The visible corners for EXIF orientations 1 to 8 of a stored RGBY. */
  static final String[] SEEN = {"RGBY", "GRYB", "YBGR", "BYRG", "RBGY", "BRYG", "YGBR", "GYRB"};

  private PictureCorners() {}

  /** The colours of its corners in reading order, R, G, B or Y. */
  static String of(Raster raster) {
    var right = raster.width() - 9;
    var bottom = raster.height() - 9;
    return letter(raster.argb(8, 8)) + letter(raster.argb(right, 8)) + letter(raster.argb(8, bottom)) + letter(raster.argb(right, bottom));
  }

  private static String letter(int argb) {
    var red = (argb >> 16 & 255) > 128;
    var green = (argb >> 8 & 255) > 128;
    return red && green ? "Y" : red ? "R" : green ? "G" : "B";
  }
}
