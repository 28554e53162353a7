package studio.fofo.artworks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of an artwork that is printed, chosen by its creator: mockups, print files and print checks all show it. */
public enum Design {

  /** The complete picture with its background. */
  PICTURE,

  /**
   * Its subject and companions on a transparent background. Only our own painter can separate subjects, see {@link
   * Artwork#hasEmblem}; of other artworks the complete picture is printed.
   */
  EMBLEM;

  /** Its name in the API. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Design> of(String word) {
    return Arrays.stream(values()).filter(design -> design.word().equals(word)).findFirst();
  }

  /** All names, for messages: {@code picture, emblem}. */
  public static String words() {
    return Arrays.stream(values()).map(Design::word).collect(Collectors.joining(", "));
  }

  /** The default: on cloth the emblem, if there is one, otherwise the picture. */
  public static Design usual(Artwork artwork, boolean openGround) {
    return openGround && artwork.hasEmblem() ? EMBLEM : PICTURE;
  }
}
