package studio.fofo.generation.artworks;

import java.util.Locale;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.kernel.Refusal;

/** Whether an artwork hangs in the gallery. Either way, who knows its id can see it, as tokens and products need. */
public enum Visibility {
  PUBLIC,
  UNLISTED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws Refusal {@code GENERATION_SETTING_INVALID} */
  public static Visibility of(String word) {
    return switch (word) {
      case "public" -> PUBLIC;
      case "unlisted" -> UNLISTED;
      default -> throw Refusal.of(GenerationErrors.GENERATION_SETTING_INVALID, "visibility", "\"" + word + "\" is neither public nor unlisted");
    };
  }
}
