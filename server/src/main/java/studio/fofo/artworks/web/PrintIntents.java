package studio.fofo.artworks.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.painter.PrintArea;
import studio.fofo.runtime.FieldChecks;

/** Parses the parameters of a print check. */
final class PrintIntents {

  private static final int MOST_COLOURS = 12;

  private PrintIntents() {}

  static Optional<PrintArea> area(FieldChecks check, @Nullable Integer width, @Nullable Integer height, int bleed, boolean transparent) {
    if (width == null && height == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PrintArea(width == null ? 0 : width, height == null ? 0 : height, bleed, transparent));
    } catch (IllegalArgumentException impossible) {
      check.that(false, "areaWidth", "with areaHeight and bleed makes " + impossible.getMessage());
      return Optional.empty();
    }
  }

  static List<String> colours(FieldChecks check, @Nullable List<String> given) {
    var colours = given == null ? List.<String>of() : given;
    check.that(colours.size() <= MOST_COLOURS, "colour", "occurs " + colours.size() + " times, expected at most " + MOST_COLOURS);
    colours.stream().filter(colour -> !colour.matches("#[0-9a-fA-F]{6}")).findFirst().ifPresent(wrong -> check.that(false, "colour",
        "\"" + FieldChecks.shortened(wrong) + "\" is not a colour of the form #rrggbb"));
    return colours;
  }
}
