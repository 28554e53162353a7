package studio.fofo.fulfilment.factory;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.kernel.OrderId;

/**
 * One order in the factory.
 *
 * @param externalId the studio's id for it
 * @param trackingNumber assigned when it ships
 */
public record FactoryJob(
    FactoryJobId id, ProductionId externalId, OrderId orderId, FactoryStatus status, Optional<TrackingNumber> trackingNumber,
    Instant createdAt, Instant updatedAt) {}
