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

  /**
   * Production starts, perhaps of a part.
   *
   * @param everywhere whether it has started for every line
   */
  record StartProduction(boolean everywhere) implements OrderCommand {}

  /**
   * A parcel was shipped.
   *
   * @param all whether nothing more will be shipped
   */
  record Ship(ShipmentSummary parcel, News news, boolean all) implements OrderCommand {}

  /** What is new of a parcel. */
  enum News {
    /** The order did not have it. */
    NEW,
    /** It has another carrier, number or link. */
    CHANGED,
    /** The order has it. */
    KNOWN
  }

  /**
   * A parcel arrived.
   *
   * @param known whether the order has its arrival
   * @param all whether nothing more will arrive
   */
  record Arrive(ShipmentSummary parcel, boolean known, boolean all) implements OrderCommand {}

  /** @param reason for operators and the timeline */
  record PutOnHold(String reason) implements OrderCommand {}

  /** An operator has dealt with it. */
  record Resume() implements OrderCommand {}
}
