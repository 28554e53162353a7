package studio.fofo.fulfilment.production;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.kernel.OrderId;

/**
 * The production of one order.
 *
 * @param supplier its {@link Supplier#name}, chosen when the production was opened
 * @param held the payment is missing (a chain reorganised): nothing is submitted until it is back
 * @param sentAt when the job was first sent to the supplier, recorded beforehand; from then on the supplier may know it
 */
public record Production(
    ProductionId id, OrderId orderId, String supplier, ProductionStatus status, boolean held, Optional<Instant> sentAt) {}
