package studio.fofo.catalog.offering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.Design;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.CatalogSettings;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;

/** The rules for offers, checked at publishing and at each edit. */
@Component
public class OfferRules {

  private final CatalogSettings settings;

  public OfferRules(CatalogSettings settings) {
    this.settings = settings;
  }

  /**
   * The offered variants, in the blank's order.
   *
   * @param chosen none means all
   * @throws Refusal {@code BLANK_VARIANT_UNKNOWN}
   */
  List<BlankVariant> variants(Blank blank, List<String> chosen) {
    for (var id : chosen) {
      if (blank.variant(id).isEmpty()) {
        throw Refusal.of(CatalogErrors.BLANK_VARIANT_UNKNOWN, "variantIds",
            "blank " + blank.id() + " has no variant \"" + id + "\"; it has "
                + blank.variants().stream().map(BlankVariant::id).collect(Collectors.joining(", ")));
      }
    }
    return chosen.isEmpty()
        ? blank.variants()
        : blank.variants().stream().filter(variant -> chosen.contains(variant.id())).toList();
  }

  /**
   * The printed part of an artwork.
   *
   * @param chosen null for the default of these variants' print area
   * @throws Refusal {@code PRODUCT_DESIGN_UNAVAILABLE}
   */
  public Design design(Optional<Design> chosen, Artwork artwork, List<BlankVariant> variants, Blank blank) {
    if (chosen.equals(Optional.of(Design.EMBLEM)) && !artwork.hasEmblem()) {
      throw Refusal.of(CatalogErrors.PRODUCT_DESIGN_UNAVAILABLE, "design",
          "artwork " + artwork.id() + (artwork.isUploaded() ? " was uploaded"
              : " was made by " + artwork.engine()) + ", so its subject cannot be printed alone; choose \"picture\"");
    }
    return chosen.orElseGet(() -> Design.usual(artwork, variants.stream().allMatch(variant -> blank.areaOf(variant).transparent())));
  }

  /** @throws Refusal {@code PRODUCT_PRICE_TOO_LOW}, or {@code PRODUCT_INVALID} if it is above the maximum */
  void checkPrice(Money price, List<BlankVariant> variants) {
    var cost = variants.stream().map(BlankVariant::baseCost).min(Money::compareTo).orElseThrow();
    var least = cost.plus(settings.minimum());
    if (price.compareTo(least) < 0) {
      throw Refusal.of(CatalogErrors.PRODUCT_PRICE_TOO_LOW, "price",
          "is " + price + ", expected at least " + least + ": the base cost " + cost + " and " + settings.minimum());
    }
    if (price.minor() > settings.largestPrice()) {
      throw Refusal.of(CatalogErrors.PRODUCT_INVALID, "price",
          "is " + price + ", expected at most " + Money.usd(settings.largestPrice()));
    }
  }
}
