package studio.fofo.catalog.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.generation.ArtworkId;
import studio.fofo.generation.Artworks;
import studio.fofo.generation.Design;
import studio.fofo.generation.Mockups;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;

/** Shows a product that nobody offers yet, by the same hand that makes its mockups. */
@Component
public class Previewing {

  private final Artworks artworks;
  private final Blanks blanks;
  private final Offer offer;
  private final Mockups mockups;

  Previewing(Artworks artworks, Blanks blanks, Offer offer, Mockups mockups) {
    this.artworks = artworks;
    this.blanks = blanks;
    this.offer = offer;
    this.mockups = mockups;
  }

  /**
   * What is to be shown.
   *
   * @param view empty: the blank's first
   * @param design empty: what is usual on the blank
   */
  public record Wish(ArtworkId artworkId, String variantId, Optional<String> view, Optional<Design> design) {}

  /**
   * A WebP; a fraction of a second of painting.
   *
   * @throws Refusal when the artwork is not the maker's or has no such design, or when there is no such variant or view
   */
  public byte[] show(UserId maker, Wish wish) {
    var artwork = artworks.requireOwned(wish.artworkId(), maker);
    var blank = blanks.all().stream().filter(known -> known.variant(wish.variantId()).isPresent()).findFirst()
        .orElseThrow(() -> Refusal.of(CatalogErrors.BLANK_VARIANT_UNKNOWN, "variantId", "no blank has a variant \"" + wish.variantId() + "\""));
    var variant = blank.variant(wish.variantId()).orElseThrow();
    var design = offer.design(wish.design(), artwork, List.of(variant), blank);
    return mockups.render(artwork.id(), blank.scene(variant, view(blank, wish), design), Mockups.Use.PREVIEW);
  }

  private static String view(Blank blank, Wish wish) {
    var view = wish.view().orElse(blank.views().getFirst());
    if (!blank.views().contains(view)) {
      throw Refusal.of(CatalogErrors.PRODUCT_INVALID, "view",
          "is \"" + view + "\", expected one of " + String.join(", ", blank.views()));
    }
    return view;
  }
}
