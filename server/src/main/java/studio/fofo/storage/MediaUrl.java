package studio.fofo.storage;

import java.util.regex.Pattern;

/**
 * The URL of a media file, a path on this origin: {@code /media/3f/3fe1….webp}. The long part is the SHA-256 of the bytes, so the content
 * of a path never changes and may be cached for ever.
 */
public record MediaUrl(String path) {

  private static final Pattern SHAPE = Pattern.compile("/media/([0-9a-f]{2})/(\\1[0-9a-f]{62})\\.(webp|png|svg|pdf)");

  public MediaUrl {
    if (!SHAPE.matcher(path).matches()) {
      throw new IllegalArgumentException("\"" + path + "\" is not a media path such as /media/3f/3fe1….webp");
    }
  }

  @Override
  public String toString() {
    return path;
  }
}
