package studio.fofo.catalog;

import java.time.Instant;
import java.util.List;
import studio.fofo.kernel.OrderId;

/**
 * The stock. Products with an edition size, and variants with counted stock, are never oversold, even by concurrent orders.
 *
 * <p>All calls join the caller's transaction, and all except {@link #hold} may be repeated.
 */
public interface Stock {

  /**
   * Reserves pieces for an order, once: a second call for the same order fails with its transaction. It is sent with the pipeline's next
   * statements, so a refusal may come as late as the commit.
   *
   * @param until when the hold expires
   * @throws studio.fofo.kernel.Refusal {@code PRODUCT_SOLD_OUT}, with nothing reserved, if a line cannot be served in full
   */
  void hold(OrderId order, List<Line> lines, Instant until);

  /** Extends the order's holds. */
  void prolong(OrderId order, Instant until);

  /** Returns the pieces that the order holds or bought. */
  void release(OrderId order);

  /**
   * Marks the pieces as sold to the order. An expired hold is renewed if enough is left.
   *
   * @return false if the pieces were sold to somebody else meanwhile; nothing is taken then
   */
  boolean commit(OrderId order);

  /**
   * Reverts {@link #commit}: the payment vanished and may return. The pieces are held until then.
   */
  void uncommit(OrderId order, Instant until);

  /**
   * One line of an order.
   *
   * @param quantity 1 or more
   */
  record Line(ProductId product, String variantId, int quantity) {}
}
