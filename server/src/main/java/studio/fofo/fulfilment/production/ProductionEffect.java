package studio.fofo.fulfilment.production;

import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;

/** A side effect of a step besides the new status, in the same transaction. */
sealed interface ProductionEffect {

  /** The order may refuse, which decides a race with a cancellation. Once all parts have begun, its creators are credited. */
  record StartOrder() implements ProductionEffect {}

  /** An operator decides, so that the buyer's money does not stay stuck. */
  record HoldOrder(String reason) implements ProductionEffect {}

  /** Publishes {@link OrderPartRefused}: another supplier is tried. */
  record TryAnother(Cause cause, String reason) implements ProductionEffect {}

  /** Records that its supplier gave up the lines that it releases: others are asked for them first. */
  record RecordGivingUp() implements ProductionEffect {}

  /** Keeps why it ended. */
  record KeepReason(String reason) implements ProductionEffect {}

  /** Schedules the task that submits the job to the supplier. */
  record Submit() implements ProductionEffect {}

  /** Schedules the task that withdraws the job from the supplier. */
  record Withdraw() implements ProductionEffect {}
}
