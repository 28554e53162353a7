package studio.fofo.ordering;

import java.util.List;
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
   * Production starts, perhaps of a part: from here on the order cannot be cancelled. Once it has started everywhere, the creators are
   * credited.
   *
   * @param everywhere whether it has started for every line
   * @throws studio.fofo.kernel.Refusal {@code ORDER_STATUS_REFUSES} if it was cancelled, or is not paid
   */
  void productionStarted(OrderId id, boolean everywhere);

  /**
   * Parcels were shipped. Those that are known and have not changed are left alone; a changed number or carrier is noted. Also after the
   * order was called off, since it has happened.
   *
   * @param parcels some or all of the order's, at least one
   * @param all whether every line was shipped, so that no further parcels are expected
   */
  void shipped(OrderId id, List<ShipmentSummary> parcels, boolean all);

  /**
   * Parcels arrived: those with a time of delivery.
   *
   * @param parcels some or all of the order's, shipped before
   * @param all whether every line has arrived
   */
  void arrived(OrderId id, List<ShipmentSummary> parcels, boolean all);

  /**
   * The order needs attention from an operator.
   *
   * @param reason shown to operators and on the order's timeline
   */
  void putOnHold(OrderId id, String reason);

  /**
   * An operator has dealt with what held the order: it continues where it stopped.
   *
   * @throws studio.fofo.kernel.Refusal {@code ORDER_STATUS_REFUSES} if it is not on hold, or its payment is gone
   */
  void resume(OrderId id);

  /** Adds an entry to the order's timeline, which its buyer reads. Not idempotent. */
  void note(OrderId id, String words);
}
