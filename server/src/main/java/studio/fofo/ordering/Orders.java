package studio.fofo.ordering;

import java.util.Optional;
import studio.fofo.kernel.OrderId;

/**
 * All orders, for other modules to read and update. Commands join the caller's transaction, lock the order's row, and may be repeated: a
 * repeat or a late command has no effect.
 */
public interface Orders {

  Optional<Order> find(OrderId id);

  /** @throws studio.fofo.kernel.Refusal {@code ORDER_NOT_FOUND} */
  Order require(OrderId id);

  /** The recipient; unseals personal data. */
  Recipient recipient(OrderId id);

  /**
   * Takes the order's lock for the rest of the caller's transaction, before what must not change at the same time as the order.
   *
   * @throws studio.fofo.kernel.Refusal {@code ORDER_NOT_FOUND}
   */
  void lock(OrderId id);

  /**
   * Production starts: from here on the order cannot be cancelled, and the creators are credited.
   *
   * @throws studio.fofo.kernel.Refusal {@code ORDER_STATUS_REFUSES} if it was cancelled, is on hold, or is not paid
   */
  void productionStarted(OrderId id);

  /** The parcel was shipped. */
  void shipped(OrderId id, ShipmentSummary shipment);

  /** The parcel arrived. */
  void delivered(OrderId id);

  /**
   * The order needs attention from an operator.
   *
   * @param reason shown to operators and on the order's timeline
   */
  void putOnHold(OrderId id, String reason);
}
