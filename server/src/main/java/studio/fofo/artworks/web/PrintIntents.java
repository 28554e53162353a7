package studio.fofo.artworks.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.Design;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.PrintArea;

/** Reads what somebody asks before printing. */
final class PrintIntents {

  private static final int MOST_COLOURS = 12;

  private PrintIntents() {}

  /** @throws Refusal {@code ARTWORK_SETTING_INVALID} */
  static Optional<PrintArea> area(@Nullable Integer width, @Nullable Integer height, int bleed, boolean transparent) {
    if (width == null && height == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PrintArea(width == null ? 0 : width, height == null ? 0 : height, bleed, transparent));
    } catch (IllegalArgumentException impossible) {
      throw new Refusal(ArtworksErrors.ARTWORK_SETTING_INVALID, "areaWidth, areaHeight and bleed make " + impossible.getMessage());
    }
  }

  /** @throws Refusal {@code ARTWORK_SETTING_INVALID} */
  static Optional<Design> design(@Nullable String word) {
    return Optional.ofNullable(word)
        .map(named -> Design.of(named).orElseThrow(() -> invalid("design", "\"" + named + "\" is none of " + Design.words())));
  }

  /** @throws Refusal {@code ARTWORK_SETTING_INVALID} */
  static List<String> colours(@Nullable List<String> given) {
    var colours = given == null ? List.<String>of() : given;
    if (colours.size() > MOST_COLOURS) {
      throw invalid("colour", "is there " + colours.size() + " times, expected at most " + MOST_COLOURS);
    }
    colours.stream().filter(colour -> !colour.matches("#[0-9a-fA-F]{6}")).findFirst().ifPresent(wrong -> {
      throw invalid("colour", "\"" + wrong + "\" is no colour of the form #rrggbb");
    });
    return colours;
  }

  private static Refusal invalid(String field, String otherwise) {
    return Refusal.of(ArtworksErrors.ARTWORK_SETTING_INVALID, field, otherwise);
  }
}
