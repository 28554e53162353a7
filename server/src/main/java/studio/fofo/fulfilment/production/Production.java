package studio.fofo.fulfilment.production;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.kernel.OrderId;

/**
 * The making of one order.
 *
 * @param supplier by {@link Supplier#name}, chosen when the production was opened
 * @param held the payment has gone (a chain reorganised): nothing is sent until it is back
 * @param sentAt when the job was first handed to the supplier, written before it was; from then on the supplier may know it
 */
public record Production(
    ProductionId id, OrderId orderId, String supplier, ProductionStatus status, boolean held, Optional<Instant> sentAt) {}
