package studio.fofo.fulfilment.vendorhttp;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import studio.fofo.fulfilment.suppliers.SupplierHold;

/**
 * A job that a vendor may have.
 *
 * @param pieces by line
 * @param sendingSince before the first request that may have created it
 * @param seenAt when the vendor first said that it has it
 * @param withdrawnAt when we withdrew it
 * @param hold why people decide about it before it is released, as of the last attempt
 */
public record VendorJob(
    Map<Integer, Integer> pieces, Instant sendingSince, Optional<Instant> seenAt, Optional<Instant> withdrawnAt,
    Optional<SupplierHold> hold) {

  public VendorJob {
    pieces = Map.copyOf(pieces);
  }
}
