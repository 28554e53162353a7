package studio.fofo.artworks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What of an artwork is printed, as its maker chose: mockups, print files and print checks all show this. */
public enum Design {

  /** The whole picture with its background. */
  PICTURE,

  /**
   * Its subject alone, with what it was drawn with, on open ground. Only our own painter knows its subjects apart, see {@link
   * Artwork#hasEmblem}; of other artworks the whole picture is printed.
   */
  EMBLEM;

  /** As the API spells it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Design> of(String word) {
    return Arrays.stream(values()).filter(design -> design.word().equals(word)).findFirst();
  }

  /** All words, for messages: {@code picture, emblem}. */
  public static String words() {
    return Arrays.stream(values()).map(Design::word).collect(Collectors.joining(", "));
  }

  /** What is printed where nobody chose: on cloth the emblem, if there is one, everywhere else the picture. */
  public static Design usual(Artwork artwork, boolean openGround) {
    return openGround && artwork.hasEmblem() ? EMBLEM : PICTURE;
  }
}
