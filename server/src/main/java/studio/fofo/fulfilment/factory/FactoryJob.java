package studio.fofo.fulfilment.factory;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.fulfilment.factory.floor.PieceCode;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.OrderId;

/**
 * One order in the factory.
 *
 * @param number on its ticket, as {@code J0001234}
 * @param externalId the studio's id for it
 * @param trackingNumber assigned when it ships
 * @param charged what it cost, once it has shipped
 */
public record FactoryJob(
    FactoryJobId id, long number, ProductionId externalId, OrderId orderId, FactoryStatus status, Optional<TrackingNumber> trackingNumber,
    Optional<SupplierCosts> charged, Instant createdAt, Instant updatedAt) {

  public PieceCode code() {
    return PieceCode.job(number);
  }
}
