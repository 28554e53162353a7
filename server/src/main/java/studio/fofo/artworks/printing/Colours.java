package studio.fofo.artworks.printing;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.kernel.Refusal;

/** The colours of blanks by name. */
final class Colours {

  private static final Map<String, String> BY_NAME = Map.ofEntries(
      Map.entry("black", "#17171c"), Map.entry("white", "#f6f5f2"), Map.entry("navy", "#1b2440"), Map.entry("grey", "#9a9ca3"),
      Map.entry("heather grey", "#b4b5ba"), Map.entry("charcoal", "#3a3b41"), Map.entry("sand", "#d9cbb1"), Map.entry("red", "#a3202c"),
      Map.entry("forest", "#1f3d2e"), Map.entry("royal", "#2447b3"), Map.entry("purple", "#4b2a7b"), Map.entry("pink", "#f2a7c3"));

  private Colours() {}

  /** @throws Refusal {@code MOCKUP_SCENE_UNKNOWN} unless it is a known name or {@code #rrggbb} */
  static String hex(String colour) {
    if (colour.matches("#[0-9a-fA-F]{6}")) {
      return colour.toLowerCase(Locale.ROOT);
    }
    var hex = BY_NAME.get(colour.toLowerCase(Locale.ROOT).strip());
    if (hex == null) {
      throw new Refusal(ArtworksErrors.MOCKUP_SCENE_UNKNOWN, "\"" + colour + "\" is not a known colour; send #rrggbb or one of "
          + BY_NAME.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    return hex;
  }
}
