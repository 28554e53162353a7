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

/** Shows a product that nobody offers yet, by the same hand that makes its mockups. */
@Component
public class Previews {

  /**
   * How many of one person's previews wait or are painted at a time: more than a form asks for, and too few to keep painters from others.
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
   * What is to be shown.
   *
   * @param view empty: the blank's first
   * @param design empty: what is usual on the blank
   */
  public record Wish(ArtworkId artworkId, String variantId, Optional<String> view, Optional<Design> design) {}

  /**
   * A WebP; a fraction of a second of painting.
   *
   * @throws Refusal when the artwork is somebody else's or has no such design, when there is no such variant or view,
   *     or while too many of the maker's previews are in work
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
            "you have " + count + " previews in work, which is as many as are painted at a time; wait for one of them",
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
