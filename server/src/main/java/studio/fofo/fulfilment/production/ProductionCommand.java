package studio.fofo.fulfilment.production;

import java.time.Instant;
import studio.fofo.fulfilment.suppliers.Parcel;

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

  record Shipped(Parcel parcel) implements ProductionCommand {}

  record Delivered(Instant at) implements ProductionCommand {}

  /** The order ended before production began. */
  record GivenUp() implements ProductionCommand {}

  /** The supplier does not have it, and its lines go to another one. */
  record Replaced(String reason) implements ProductionCommand {}

  /** The supplier cancelled it; we did not. */
  record Refused(String reason) implements ProductionCommand {}
}
