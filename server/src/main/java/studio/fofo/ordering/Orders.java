package studio.fofo.ordering;

import java.util.Optional;
import studio.fofo.kernel.OrderId;

/**
 * All orders, for other modules to read and to move on. Commands join the caller's transaction, lock the order's row, and may be
 * repeated: a repeat, or news that comes late, changes nothing.
 */
public interface Orders {

  Optional<Order> find(OrderId id);

  /** @throws studio.fofo.kernel.Refusal {@code ORDER_NOT_FOUND} */
  Order require(OrderId id);

  /** Whom the order is for; opens what is sealed. */
  Recipient recipient(OrderId id);

  /**
   * The printer begins: from here on there is no way back, and the creators are credited.
   *
   * @throws studio.fofo.kernel.Refusal {@code ORDER_STATUS_REFUSES} when it was cancelled, is on hold, or is not paid (any more)
   */
  void productionStarted(OrderId id);

  /** The parcel left. */
  void shipped(OrderId id, ShipmentSummary shipment);

  /** The parcel arrived. */
  void delivered(OrderId id);

  /**
   * People must look after it.
   *
   * @param reason shown to operators and on the order's timeline
   */
  void putOnHold(OrderId id, String reason);
}
