package studio.fofo.fulfilment.suppliers;

import java.util.List;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.kernel.OrderId;

/**
 * A job as sent to a supplier.
 *
 * @param externalId our id for it, the idempotency key
 * @param orderId the parcel's order; the address is read from it when needed and never copied
 * @param files what to print, at least one
 */
public record Submission(ProductionId externalId, OrderId orderId, List<PrintFile> files) {

  public Submission {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("production " + externalId + " has nothing to print");
    }
  }
}
