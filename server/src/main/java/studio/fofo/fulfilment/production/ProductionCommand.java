package studio.fofo.fulfilment.production;

import java.time.Instant;
import studio.fofo.fulfilment.suppliers.Parcel;

/** Something that happens to a production. Each may come again, late, or out of order. */
public sealed interface ProductionCommand {

  /** All its print files lie in the store. */
  record FilesMade() implements ProductionCommand {}

  /** The supplier confirmed that it has the job. */
  record Accepted() implements ProductionCommand {}

  /** The supplier begins to print. */
  record Begun() implements ProductionCommand {}

  record Shipped(Parcel parcel) implements ProductionCommand {}

  record Delivered(Instant at) implements ProductionCommand {}

  /** The order ended before production began. */
  record GivenUp() implements ProductionCommand {}

  /** The supplier gave it up, not we. */
  record Refused(String reason) implements ProductionCommand {}
}
