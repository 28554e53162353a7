package studio.fofo.catalog.mockups;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.Mockups;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.offering.OfferRules;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;

/** Renders a product before it is offered, exactly as its mockups. */
@Component
public class Previews {

  /**
   * The maximum number of one person's previews in progress: more than a form requests, and too few to block the painter for others.
   */
  private static final int MOST = 6;

  private final Map<UserId, Integer> running = new ConcurrentHashMap<>();
  private final Artworks artworks;
  private final Blanks blanks;
  private final OfferRules offer;
  private final Mockups mockups;

  Previews(Artworks artworks, Blanks blanks, OfferRules offer, Mockups mockups) {
    this.artworks = artworks;
    this.blanks = blanks;
    this.offer = offer;
    this.mockups = mockups;
  }

  /**
   * What to show.
   *
   * @param view empty: the blank's first
   * @param design empty: the blank's default
   */
  public record Wish(ArtworkId artworkId, String variantId, Optional<String> view, Optional<Design> design) {}

  /**
   * A WebP; takes a fraction of a second to paint.
   *
   * @throws Refusal if the artwork is somebody else's or has no such design, if the variant or view does not exist, or while too many of
   * the person's previews are in progress
   */
  public byte[] show(Caller caller, Wish wish) {
    var maker = caller.userId();
    var artwork = artworks.requireInspected(wish.artworkId(), caller);
    var blank = blanks.all().stream().filter(known -> known.variant(wish.variantId()).isPresent()).findFirst()
        .orElseThrow(
            () -> Refusal.of(CatalogErrors.BLANK_VARIANT_UNKNOWN, "variantId", "no blank has a variant \"" + wish.variantId() + "\""));
    var variant = blank.variant(wish.variantId()).orElseThrow();
    var design = offer.design(wish.design(), artwork, List.of(variant), blank);
    var scene = blank.scene(variant, view(blank, wish), design);
    begin(maker);
    try {
      return mockups.render(artwork.id(), scene, Mockups.Use.PREVIEW);
    } finally {
      running.computeIfPresent(maker, (whose, count) -> count == 1 ? null : count - 1);
    }
  }

  private void begin(UserId maker) {
    running.compute(maker, (whose, before) -> {
      var count = before == null ? 0 : before;
      if (count >= MOST) {
        throw Refusal.until(CatalogErrors.PRODUCT_PREVIEWS_TOO_MANY,
            "you have " + count + " previews in progress, which is the maximum; wait for one of them",
            Duration.ofSeconds(2));
      }
      return count + 1;
    });
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
