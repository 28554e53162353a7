package studio.fofo.ordering.state;

import studio.fofo.ordering.ShipmentSummary;

/** An effect of a step besides the new state, in the same transaction. */
public sealed interface OrderEffect {

  /** A change of the order's row, written together with the new state. */
  sealed interface OnRow extends OrderEffect {}

  /** Sets the payment's transaction. */
  record KeepPayment(String tx) implements OnRow {}

  /** Clears the payment's transaction. */
  record ForgetPayment() implements OnRow {}

  /** Sets the settlement's transaction. */
  record KeepSettlement(String tx) implements OnRow {}

  /** Sets the refund's transaction. */
  record KeepRefund(String tx) implements OnRow {}

  /** Adds a parcel, or replaces the one with its key. */
  record KeepParcel(ShipmentSummary parcel) implements OnRow {}

  /** Gives the buyer as much time to pay as for a new order, and holds sold pieces for that long. */
  record AwaitPaymentAgain() implements OrderEffect {}

  /** Returns its pieces to stock. */
  record GivePiecesBack() implements OrderEffect {}

  /** Asks the escrow to credit the creators. */
  record AskForSettlement() implements OrderEffect {}

  /** Asks the escrow to refund the buyer in full. */
  record AskForRefund(String reason) implements OrderEffect {}

  /** Asks the escrow to refund any later payment. */
  record CloseEscrow() implements OrderEffect {}

  /** Publishes an event. */
  record Announce(News news) implements OrderEffect {}

  /** Publishes that a parcel was shipped. */
  record AnnounceParcel(ShipmentSummary parcel) implements OrderEffect {}

  /** The events that contain only the order, its buyer and the time. */
  enum News {
    PAID, UNPAID, IN_PRODUCTION, SETTLED, DELIVERED, CANCELLED, REFUNDED, EXPIRED, PUT_ON_HOLD, RESUMED
  }
}
