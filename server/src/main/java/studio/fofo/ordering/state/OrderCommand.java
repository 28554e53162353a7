package studio.fofo.ordering.state;

import studio.fofo.ordering.ShipmentSummary;

/** Something that is done to an order. Each may come again, late, or out of order. */
public sealed interface OrderCommand {

  /** The money is in escrow. */
  record Paid(String tx) implements OrderCommand {}

  /** A reorganisation took the payment back. */
  record PaymentRemoved() implements OrderCommand {}

  /** The creators' shares are credited. */
  record Settled(String tx) implements OrderCommand {}

  /** The buyer has the money back. */
  record Refunded(String tx) implements OrderCommand {}

  /** The time to pay is over. */
  record TimeIsUp() implements OrderCommand {}

  /** @param reason for the timeline */
  record Cancel(String reason) implements OrderCommand {}

  /** The printer begins. */
  record StartProduction() implements OrderCommand {}

  /**
   * A parcel left.
   *
   * @param known whether it was told of before
   */
  record Ship(ShipmentSummary parcel, boolean known) implements OrderCommand {}

  /** The parcel arrived. */
  record Deliver() implements OrderCommand {}

  /** @param reason for operators and the timeline */
  record PutOnHold(String reason) implements OrderCommand {}

  /** Somebody looked after it. */
  record Resume() implements OrderCommand {}
}
