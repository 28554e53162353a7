package studio.fofo.storage.media;

import io.github.humbleui.skija.EncodeWEBPCompressionMode;
import io.github.humbleui.skija.EncodeWEBPOptions;
import io.github.humbleui.skija.EncoderWEBP;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.SamplingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scales pictures down and writes them as WebP. Each size is made from the previous one, so that the large original is decoded once; native
 * memory is freed at once, not by the garbage collector.
 */
final class Renditions {

  private static final EncodeWEBPOptions QUALITY = new EncodeWEBPOptions(EncodeWEBPCompressionMode.LOSSY, 86);

  private Renditions() {}

  /**
   * @param longestSides in descending order
   * @return one WebP for each, none larger than the original
   * @throws IllegalArgumentException when the picture cannot be decoded
   */
  static List<byte[]> of(byte[] picture, int... longestSides) {
    var renditions = new ArrayList<byte[]>();
    var current = decode(picture);
    try {
      for (var longest : longestSides) {
        var smaller = fit(current, longest);
        if (smaller != current) {
          current.close();
          current = smaller;
        }
        renditions.add(webp(current));
      }
    } finally {
      current.close();
    }
    return renditions;
  }

  private static Image decode(byte[] picture) {
    try {
      return Image.makeDeferredFromEncodedBytes(picture);
    } catch (RuntimeException undecodable) {
      throw new IllegalArgumentException(
          "a picture of " + picture.length + " bytes cannot be decoded: expected PNG, JPEG or WebP", undecodable);
    }
  }

  /** Halves while more than twice too large (an exact average of four pixels), then takes the last step with a cubic filter. */
  private static Image fit(Image image, int longest) {
    var side = Math.max(image.getWidth(), image.getHeight());
    if (side <= longest) {
      return image;
    }
    if (side <= 2 * longest) {
      return scaled(image, (double) longest / side, SamplingMode.MITCHELL);
    }
    try (var half = scaled(image, 0.5, SamplingMode.LINEAR)) {
      var fitted = fit(half, longest);
      return fitted == half ? made(half.makeSubset(half.getImageInfo().getBounds())) : fitted;
    }
  }

  private static Image scaled(Image image, double factor, SamplingMode sampling) {
    var width = (int) Math.max(1, Math.round(image.getWidth() * factor));
    var height = (int) Math.max(1, Math.round(image.getHeight() * factor));
    return made(image.makeScaled(image.getImageInfo().withWidthHeight(width, height), sampling));
  }

  /** The library returns null if memory runs out. */
  private static <T> T made(@Nullable T picture) {
    return Objects.requireNonNull(picture, "there is no memory left for a picture");
  }

  private static byte[] webp(Image image) {
    try (var data = EncoderWEBP.encode(image, QUALITY)) {
      return made(data).getBytes();
    }
  }
}
