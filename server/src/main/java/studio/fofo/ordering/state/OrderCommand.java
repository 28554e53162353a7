package studio.fofo.ordering.state;

import studio.fofo.ordering.ShipmentSummary;

/** A command or event. Each may be repeated, late, or out of order. */
public sealed interface OrderCommand {

  /** The money is in escrow. */
  record Paid(String tx) implements OrderCommand {}

  /** A reorganisation removed the payment. */
  record PaymentRemoved() implements OrderCommand {}

  /** The creators' shares are credited. */
  record Settled(String tx) implements OrderCommand {}

  /** The buyer has been refunded. */
  record Refunded(String tx) implements OrderCommand {}

  /** The time to pay is over. */
  record TimeIsUp() implements OrderCommand {}

  /** @param reason for the timeline */
  record Cancel(String reason) implements OrderCommand {}

  /** Production starts. */
  record StartProduction() implements OrderCommand {}

  /**
   * A parcel was shipped.
   *
   * @param known whether the order already has it
   */
  record Ship(ShipmentSummary parcel, boolean known) implements OrderCommand {}

  /** The parcel arrived. */
  record Deliver() implements OrderCommand {}

  /** @param reason for operators and the timeline */
  record PutOnHold(String reason) implements OrderCommand {}

  /** An operator has dealt with it. */
  record Resume() implements OrderCommand {}
}
