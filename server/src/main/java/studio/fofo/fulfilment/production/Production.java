package studio.fofo.fulfilment.production;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.kernel.OrderId;

/**
 * The production of some lines of an order by one supplier.
 *
 * @param supplier its {@link Supplier#name}, chosen when the production was opened
 * @param lines by number, at least one; also those that the supplier will not make after all
 * @param reason why this supplier, in words for operators
 * @param held the payment is missing (a chain reorganised): nothing is submitted until it is back
 * @param sentAt when the job was first sent to the supplier, recorded beforehand; from then on the supplier may know it
 * @param hold why the supplier does not go on
 * @param ended why it was cancelled or failed, in words for operators
 */
public record Production(
    ProductionId id, OrderId orderId, String supplier, List<Integer> lines, String reason, ProductionStatus status, boolean held,
    Optional<Instant> sentAt, Optional<SupplierHold> hold, Optional<String> ended) {

  public Production {
    lines = List.copyOf(lines);
  }
}
