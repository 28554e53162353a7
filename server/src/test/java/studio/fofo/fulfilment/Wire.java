package studio.fofo.fulfilment;

import java.util.Optional;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.Withdrawal;

/** A slow connection to the factory, on which things happen before a job arrives and before the reply does. */
public final class Wire implements Supplier {

  static final String NAME = "wire";

  private final Factory factory;
  volatile Runnable beforeItArrives = () -> {};
  volatile Runnable beforeTheAnswer = () -> {};

  Wire(Factory factory) {
    this.factory = factory;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public Offer offer(OfferRequest request) {
    return factory.offer(request);
  }

  @Override
  public SubmissionResult submit(Submission submission) {
    beforeItArrives.run();
    var result = factory.submit(submission);
    beforeTheAnswer.run();
    return result;
  }

  @Override
  public Optional<SupplierStatus> observe(ProductionId externalId) {
    return factory.observe(externalId);
  }

  @Override
  public Withdrawal withdraw(ProductionId externalId) {
    return factory.withdraw(externalId);
  }
}
