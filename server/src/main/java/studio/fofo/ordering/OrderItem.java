package studio.fofo.ordering;

import studio.fofo.artworks.ArtworkId;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.UserId;

/**
 * One line of an order, as things stood when it was placed; later edits of the product do not change it.
 *
 * @param line from 1
 * @param creator who is paid for it
 * @param variantLabel as it stands on a label: {@code Black / M}
 * @param baseCost what one piece costs the studio
 */
public record OrderItem(
    int line, ProductId productId, UserId creator, ArtworkId artworkId, BlankId blankId, String variantId, String title,
    String variantLabel, String thumbnailUrl, int quantity, Money unitPrice, Money baseCost) {

  public Money total() {
    return unitPrice.times(quantity);
  }
}
