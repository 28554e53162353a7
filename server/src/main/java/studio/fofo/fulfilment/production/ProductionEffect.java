package studio.fofo.fulfilment.production;

import java.time.Instant;
import studio.fofo.fulfilment.suppliers.Parcel;

/** What a step brings with it besides the new status, in the same transaction. */
sealed interface ProductionEffect {

  /** What the order is told before the production's row is locked: the direction in which a cancellation comes, too. */
  sealed interface OnOrder extends ProductionEffect {}

  /** The order may refuse, and decides a race with a cancellation. */
  record StartOrder() implements OnOrder {}

  record ShipOrder(Parcel parcel) implements OnOrder {}

  record DeliverOrder() implements OnOrder {}

  /** The buyer's money must not wait for nobody. */
  record HoldOrder(String reason) implements OnOrder {}

  /** The row of the parcel. */
  record KeepParcel(Parcel parcel) implements ProductionEffect {}

  record KeepArrival(Instant at) implements ProductionEffect {}

  /** The supplier is to get the job, by a task. */
  record Submit() implements ProductionEffect {}

  /** The supplier is to drop the job, by a task. */
  record Withdraw() implements ProductionEffect {}
}
