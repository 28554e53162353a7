package studio.fofo.ordering;

import java.util.List;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.UserId;

/**
 * One line of an order, as of its placement; later edits of the product do not change it.
 *
 * @param line from 1
 * @param creator who is paid for it
 * @param variantLabel the display label: {@code Unisex Heavy Tee, Black / M}
 * @param baseCost the studio's cost per piece
 */
public record OrderItem(
    int line, ProductId productId, UserId creator, ArtworkId artworkId, BlankId blankId, String variantId, String title,
    String variantLabel, String thumbnailUrl, int quantity, Money unitPrice, Money baseCost) {

  /** As many pieces of the same. */
  public OrderItem times(int pieces) {
    return pieces == quantity ? this
        : new OrderItem(line, productId, creator, artworkId, blankId, variantId, title, variantLabel, thumbnailUrl, pieces, unitPrice,
            baseCost);
  }

  /** What and how many, for people: {@code 2 × Rain Fox (Black / M)}. */
  public String counted() {
    return (quantity == 1 ? "" : quantity + " × ") + title + " (" + variantLabel + ")";
  }

  /** The first line, and how many more there are: {@code 2 × Rain Fox (Black / M) and 1 more}. */
  public static String inShort(List<OrderItem> items) {
    var more = items.size() - 1;
    return items.getFirst().counted() + (more == 0 ? "" : " and " + more + " more");
  }

  public Money total() {
    return unitPrice.times(quantity);
  }
}
