package studio.fofo.ordering.rows;

import studio.fofo.artworks.ArtworkId;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.OrderItem;

/** A line as stored in {@code orders.items}. Fields may be added, never renamed. */
public record ItemJson(
    int line, String productId, String creator, String artworkId, String blankId, String variantId, String title, String variantLabel,
    String thumbnailUrl, int quantity, long unitPrice, long baseCost) {

  static ItemJson of(OrderItem item) {
    return new ItemJson(item.line(), item.productId().value(), item.creator().value(), item.artworkId().value(), item.blankId().value(),
        item.variantId(), item.title(), item.variantLabel(), item.thumbnailUrl(), item.quantity(), item.unitPrice().minor(),
        item.baseCost().minor());
  }

  OrderItem item() {
    return new OrderItem(line, new ProductId(productId), new UserId(creator), new ArtworkId(artworkId), new BlankId(blankId), variantId,
        title, variantLabel, thumbnailUrl, quantity, Money.usd(unitPrice), Money.usd(baseCost));
  }
}
