package studio.fofo.catalog.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.Design;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.MakersMockup;
import studio.fofo.catalog.Mockup;
import studio.fofo.catalog.Product;
import studio.fofo.minting.MintId;
import studio.fofo.runtime.MoneyView;

/**
 * A product in JSON, in full.
 *
 * @param chainId the only chain on which it is paid; absent if the buyer chooses
 * @param makersMockups pictures by whoever makes it, to be shown after the mockups
 * @param design the printed part of the artwork: {@code picture} or {@code emblem}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductView(
    String id, String slug, long version, String creatorId, String artworkId, @Nullable String mintId, String blankId, String blankName,
    Design design,
    String type, @Nullable String style, String title, String description, MoneyView price, List<VariantView> variants, List<String> tags,
    @Nullable Long editionSize, @Nullable Long remaining, @Nullable Long chainId, long sold, boolean onSale, String imageUrl,
    String thumbnailUrl,
    List<Mockup> mockups, List<MakersMockup> makersMockups, Instant createdAt, Instant updatedAt) {

  /** A variant that is offered, at its own price. */
  record VariantView(String id, String colour, String colourHex, String size, MoneyView price) {}

  static ProductView of(Product product, Blank blank, List<MakersMockup> makersMockups) {
    return new ProductView(product.id().value(), product.slug(), product.version(), product.creator().value(), product.artworkId().value(),
        product.mintId().map(MintId::value).orElse(null), blank.id().value(), blank.name(), product.design(), product.type(),
        product.style().isEmpty() ? null : product.style(), product.title(),
        product.description(), MoneyView.of(product.price()),
        product.variantIds().stream().flatMap(id -> blank.variant(id).stream()).map(variant -> variant(product, blank, variant)).toList(),
        product.tags(), product.editionSize().orElse(null), product.remaining().orElse(null),
        product.chainId().orElse(null), product.sold(), product.onSale(),
        product.imageUrl(), product.thumbnailUrl(), product.mockups(), makersMockups, product.createdAt(), product.updatedAt());
  }

  private static VariantView variant(Product product, Blank blank, BlankVariant variant) {
    return new VariantView(variant.id(), variant.colour(), variant.colourHex(), variant.size(),
        MoneyView.of(product.priceOf(variant, blank)));
  }
}
