package studio.fofo.fulfilment.breaker;

import java.util.Optional;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.Withdrawal;

/**
 * A supplier behind its breaker.
 *
 * @param breakers of all suppliers
 */
public record GuardedSupplier(Supplier guarded, Breakers breakers) implements Supplier {

  @Override
  public String name() {
    return guarded.name();
  }

  @Override
  public boolean isConnected() {
    return guarded.isConnected();
  }

  @Override
  public Offer offer(OfferRequest request) {
    return breakers.call(name(), () -> guarded.offer(request));
  }

  @Override
  public SubmissionResult submit(Submission submission) {
    return breakers.call(name(), () -> guarded.submit(submission));
  }

  @Override
  public Optional<SupplierStatus> observe(ProductionId externalId) {
    return breakers.call(name(), () -> guarded.observe(externalId));
  }

  @Override
  public SubmissionResult release(Submission submission, SupplierHold shown) {
    return breakers.call(name(), () -> guarded.release(submission, shown));
  }

  @Override
  public Withdrawal withdraw(ProductionId externalId) {
    return breakers.call(name(), () -> guarded.withdraw(externalId));
  }
}
