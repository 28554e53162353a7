package studio.fofo.catalog;

import java.util.List;
import java.util.Optional;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.MockupRequest;

/**
 * A thing that can be printed on, described by one file in {@code resources/blanks}.
 *
 * @param type the shelf in the market: {@code apparel}, {@code wall-art} …
 * @param variants in the order in which people choose
 * @param areas where it is printed; every variant names one
 * @param views what a mockup can show: {@code front} first
 */
public record Blank(
    BlankId id, String name, String type, String description, List<BlankVariant> variants, List<BlankArea> areas, List<String> views) {

  public Blank {
    variants = List.copyOf(variants);
    areas = List.copyOf(areas);
    views = List.copyOf(views);
  }

  public Optional<BlankVariant> variant(String variantId) {
    return variants.stream().filter(variant -> variant.id().equals(variantId)).findFirst();
  }

  /** Where a variant of this blank is printed. */
  public BlankArea areaOf(BlankVariant variant) {
    return areas.stream().filter(area -> area.name().equals(variant.area())).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("blank " + id + " has no print area \"" + variant.area() + "\""));
  }

  /** A variant of this blank, seen from there, with art on it. */
  public MockupRequest scene(BlankVariant variant, String view, Design design) {
    return new MockupRequest(id.value(), variant.colourHex(), view, areaOf(variant).printArea(), design);
  }
}
