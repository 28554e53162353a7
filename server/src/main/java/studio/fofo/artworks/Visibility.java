package studio.fofo.artworks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import studio.fofo.kernel.Refusal;

/**
 * Who may see an artwork: only its creator and operators; everybody who knows its id, as tokens and products need; or everybody, in the
 * gallery. An artwork that was minted or offered is never private again.
 */
public enum Visibility {
  PRIVATE,
  UNLISTED,
  PUBLIC;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws Refusal {@code ARTWORK_SETTING_INVALID} */
  public static Visibility of(String word) {
    return switch (word) {
      case "private" -> PRIVATE;
      case "unlisted" -> UNLISTED;
      case "public" -> PUBLIC;
      default -> throw Refusal.of(ArtworksErrors.ARTWORK_SETTING_INVALID, "visibility",
          "\"" + word + "\" is not one of private, unlisted and public");
    };
  }
}
