package studio.fofo.fulfilment.production;

import java.time.Instant;
import studio.fofo.fulfilment.suppliers.Parcel;

/** A side effect of a step besides the new status, in the same transaction. */
sealed interface ProductionEffect {

  /** A change of the order, made before the production's row is locked: cancellations lock in the same order. */
  sealed interface OnOrder extends ProductionEffect {}

  /** The order may refuse, which decides a race with a cancellation. */
  record StartOrder() implements OnOrder {}

  record ShipOrder(Parcel parcel) implements OnOrder {}

  record DeliverOrder() implements OnOrder {}

  /** An operator decides, so that the buyer's money does not stay stuck. */
  record HoldOrder(String reason) implements OnOrder {}

  /** Stores the parcel. */
  record KeepParcel(Parcel parcel) implements ProductionEffect {}

  record KeepArrival(Instant at) implements ProductionEffect {}

  /** Schedules the task that submits the job to the supplier. */
  record Submit() implements ProductionEffect {}

  /** Schedules the task that withdraws the job from the supplier. */
  record Withdraw() implements ProductionEffect {}
}
