package studio.fofo.catalog.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.catalog.Product;
import studio.fofo.runtime.MoneyView;

/**
 * A product in a list.
 *
 * @param mockupUrl its first mockup, 1200 × 1200 px; absent until it is made
 * @param mockupSmallUrl the same in 480 × 480 px
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductSummaryView(
    String id, String slug, String creatorId, String artworkId, String blankId, String type, @Nullable String style, String title,
    MoneyView price,
    List<String> tags, @Nullable Long editionSize, @Nullable Long remaining, long sold, boolean onSale, String imageUrl,
    String thumbnailUrl, @Nullable String mockupUrl, @Nullable String mockupSmallUrl, Instant createdAt) {

  static ProductSummaryView of(Product product) {
    return new ProductSummaryView(product.id().value(), product.slug(), product.creator().value(), product.artworkId().value(),
        product.blankId().value(), product.type(), product.style().isEmpty() ? null : product.style(), product.title(),
        MoneyView.of(product.price()), product.tags(),
        product.editionSize().orElse(null), product.remaining().orElse(null), product.sold(), product.onSale(), product.imageUrl(),
        product.thumbnailUrl(), product.mockups().isEmpty() ? null : product.mockups().getFirst().url(),
        product.mockups().isEmpty() ? null : product.mockups().getFirst().smallUrl(), product.createdAt());
  }
}
