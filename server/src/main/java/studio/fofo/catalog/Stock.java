package studio.fofo.catalog;

import java.time.Instant;
import java.util.List;
import studio.fofo.kernel.OrderId;

/**
 * What can still be sold. Products with an edition size, and variants whose shelf is counted, never oversell, whoever asks at once.
 *
 * <p>All calls join the caller's transaction, and all but {@link #hold} may be repeated.
 */
public interface Stock {

  /**
   * Sets pieces aside for an order, once: a second time for the same order fails with its transaction.
   *
   * @param until from then on the pieces may go to somebody else
   * @throws studio.fofo.kernel.Refusal {@code PRODUCT_SOLD_OUT}, with nothing taken, when a line cannot be served in full
   */
  void hold(OrderId order, List<Line> lines, Instant until);

  /** Moves the end of what the order still holds. */
  void prolong(OrderId order, Instant until);

  /** Gives back what the order holds or bought. */
  void release(OrderId order);

  /**
   * The pieces are paid: they stay the order's. A hold that ran out is renewed if enough is left.
   *
   * @return false when the pieces went to somebody else meanwhile; nothing is taken then
   */
  boolean commit(OrderId order);

  /**
   * Takes {@link #commit} back: the payment vanished and may come again. The pieces are held until then.
   */
  void uncommit(OrderId order, Instant until);

  /**
   * One line of an order.
   *
   * @param quantity 1 or more
   */
  record Line(ProductId product, String variantId, int quantity) {}
}
