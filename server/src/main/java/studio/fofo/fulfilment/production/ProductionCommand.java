package studio.fofo.fulfilment.production;

import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;

/** An event in a production. Each may be repeated, late, or out of order. */
public sealed interface ProductionCommand {

  /** All its print files are stored. */
  record FilesMade() implements ProductionCommand {}

  /** A print file would be waste. */
  record FilesSpoiled(String reason) implements ProductionCommand {}

  /** The supplier confirmed that it has the job. */
  record Accepted() implements ProductionCommand {}

  /** The supplier has begun to print. */
  record Begun() implements ProductionCommand {}

  /** All of it that will be sent was sent. */
  record Shipped() implements ProductionCommand {}

  /** All parcels arrived. */
  record Delivered() implements ProductionCommand {}

  /** All of it came back, and is made elsewhere. */
  record CameBack(String reason) implements ProductionCommand {}

  /** The order ended before production began. */
  record GivenUp() implements ProductionCommand {}

  /** The supplier does not have it, and its lines go to another one. */
  record Replaced(String reason) implements ProductionCommand {}

  /** The supplier cancelled it before it began; we did not. */
  record Refused(Cause cause, String reason) implements ProductionCommand {}

  /** The supplier began, and nothing of it will be sent. */
  record Failed(String reason) implements ProductionCommand {}
}
