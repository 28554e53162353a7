package studio.fofo.fulfilment;

import java.util.Optional;
import studio.fofo.fulfilment.domain.Observation;
import studio.fofo.fulfilment.domain.ProductionId;
import studio.fofo.fulfilment.domain.Submission;
import studio.fofo.fulfilment.domain.Supplier;
import studio.fofo.fulfilment.domain.Withdrawal;
import studio.fofo.fulfilment.factory.Factory;

/** A long wire to the factory, on which things happen before a job arrives and before the answer does. */
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
  public void submit(Submission submission) {
    beforeItArrives.run();
    factory.submit(submission);
    beforeTheAnswer.run();
  }

  @Override
  public Optional<Observation> observe(ProductionId externalId) {
    return factory.observe(externalId);
  }

  @Override
  public Withdrawal withdraw(ProductionId externalId) {
    return factory.withdraw(externalId);
  }
}
