package studio.fofo.catalog;

import java.util.List;
import java.util.Optional;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.MockupRequest;

/**
 * A product that can be printed on, described by one file in {@code resources/blanks}.
 *
 * @param type the category in the market: {@code apparel}, {@code wall-art} …
 * @param variants in display order
 * @param areas print areas; every variant names one
 * @param views views of a mockup, {@code front} first
 * @param goods as goods; empty if nobody declared it, so that it gets no customs form
 */
public record Blank(
    BlankId id, String name, String type, String description, List<BlankVariant> variants, List<BlankArea> areas, List<String> views,
    Optional<BlankGoods> goods) {

  public Blank {
    variants = List.copyOf(variants);
    areas = List.copyOf(areas);
    views = List.copyOf(views);
  }

  /** One that nobody declared as goods. */
  public Blank(BlankId id, String name, String type, String description, List<BlankVariant> variants, List<BlankArea> areas,
      List<String> views) {
    this(id, name, type, description, variants, areas, views, Optional.empty());
  }

  public Optional<BlankVariant> variant(String variantId) {
    return variants.stream().filter(variant -> variant.id().equals(variantId)).findFirst();
  }

  /** What a variant is called where its blank is not named beside it: {@code Unisex Heavy Tee, Black / M}. A sole colour is left out. */
  public String labelOf(BlankVariant variant) {
    var oneColour = variants.stream().map(BlankVariant::colour).distinct().count() == 1;
    return name + ", " + (oneColour ? variant.size() : variant.label());
  }

  /** The print area of a variant. */
  public BlankArea areaOf(BlankVariant variant) {
    return areas.stream().filter(area -> area.name().equals(variant.area())).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("blank " + id + " has no print area \"" + variant.area() + "\""));
  }

  /** The mockup of a variant in a view. */
  public MockupRequest scene(BlankVariant variant, String view, Design design) {
    return new MockupRequest(id.value(), variant.colourHex(), view, areaOf(variant).printArea(), design);
  }
}
