package studio.fofo.ordering.state;

import studio.fofo.ordering.ShipmentSummary;

/** What a step brings with it besides the new state, in the same transaction. */
public sealed interface OrderEffect {

  /** What the order's row keeps of it, written together with the new state. */
  sealed interface OnRow extends OrderEffect {}

  /** Which transaction paid it. */
  record KeepPayment(String tx) implements OnRow {}

  /** That none did. */
  record ForgetPayment() implements OnRow {}

  /** Which one credited the creators. */
  record KeepSettlement(String tx) implements OnRow {}

  /** Which one gave the money back. */
  record KeepRefund(String tx) implements OnRow {}

  /** One more parcel. */
  record KeepParcel(ShipmentSummary parcel) implements OnRow {}

  /** The buyer gets as much time to pay as for a new order, and sold pieces are held for that long. */
  record AwaitPaymentAgain() implements OrderEffect {}

  /** Its pieces go back on the shelf. */
  record GivePiecesBack() implements OrderEffect {}

  /** Asks the escrow to credit the creators. */
  record AskForSettlement() implements OrderEffect {}

  /** Asks the escrow to give the buyer everything back. */
  record AskForRefund(String reason) implements OrderEffect {}

  /** Asks the escrow to send back what may still come. */
  record CloseEscrow() implements OrderEffect {}

  /** Other modules hear of it. */
  record Announce(News news) implements OrderEffect {}

  /** They hear that a parcel left. */
  record AnnounceParcel(ShipmentSummary parcel) implements OrderEffect {}

  /** The events that carry nothing but the order, its buyer and the moment. */
  enum News {
    PAID, UNPAID, IN_PRODUCTION, SETTLED, DELIVERED, CANCELLED, REFUNDED, EXPIRED, PUT_ON_HOLD
  }
}
