package studio.fofo.generation.remote;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;

/** Pictures of what is not finished. */
public final class Previews {

  private static final int LONGEST_SIDE = 256;

  private Previews() {}

  /** A small PNG of a picture; null if it is none. */
  public static byte @Nullable [] small(byte[] file) {
    try {
      var raster = Raster.decode(file);
      var longest = Math.max(raster.width(), raster.height());
      var small = longest <= LONGEST_SIDE
          ? raster
          : raster.scaled(Math.max(1, raster.width() * LONGEST_SIDE / longest), Math.max(1, raster.height() * LONGEST_SIDE / longest));
      return small.png(new PictureMetadata(Map.of(), PictureMetadata.Origin.MODEL, 0));
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }
}
