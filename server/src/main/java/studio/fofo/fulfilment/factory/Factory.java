package studio.fofo.fulfilment.factory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionStart;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.SupplierUpdate;
import studio.fofo.fulfilment.suppliers.Withdrawal;
import studio.fofo.kernel.Refusal;

/**
 * FOFO Factory: our own print shop. People at the console work off its queue, or the autopilot does.
 *
 * <p>It implements {@link Supplier} like any other. Since it is in-house, it checks before it prints: taking a job from the queue and
 * updating the order are one transaction.
 */
@Component
public class Factory implements Supplier {

  public static final String NAME = "factory";
  public static final String CARRIER = "FOFO Courier";

  private final FactoryJobs jobs;
  private final ProductionStart starting;
  private final ApplicationEventPublisher news;
  private final TransactionTemplate transactions;

  Factory(FactoryJobs jobs, ProductionStart starting, ApplicationEventPublisher news, TransactionTemplate transactions) {
    this.jobs = jobs;
    this.starting = starting;
    this.news = news;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void submit(Submission submission) {
    transactions.executeWithoutResult(transaction -> jobs.add(submission));
  }

  @Override
  public Optional<SupplierStatus> observe(ProductionId externalId) {
    return jobs.of(externalId).map(job -> new SupplierStatus(seenFromOutside(job.status()), parcel(job)));
  }

  @Override
  public Withdrawal withdraw(ProductionId externalId) {
    return jobs.of(externalId).map(job -> withdraw(job.id())).orElse(Withdrawal.UNKNOWN);
  }

  /**
   * Advances a job one step. Requesting the step that it has already reached has no effect.
   *
   * @throws Refusal if the job is not at the previous step, or its order must not be printed
   */
  public FactoryJob advance(FactoryJobId id, FactoryStatus to) {
    var job = jobs.require(id);
    if (job.status() == to) {
      return job;
    }
    if (!job.status().next().equals(Optional.of(to))) {
      throw outOfOrder(job, to);
    }
    transactions.executeWithoutResult(transaction -> step(job, to));
    return jobs.require(id);
  }

  private void step(FactoryJob job, FactoryStatus to) {
    if (to == FactoryStatus.IN_PRODUCTION) {
      starting.begin(job.externalId());
    }
    if (!jobs.move(job.id(), job.status(), to, numberFor(to))) {
      throw outOfOrder(jobs.require(job.id()), to);
    }
    news.publishEvent(new SupplierUpdate(job.externalId(), to.word()));
  }

  private Withdrawal withdraw(FactoryJobId id) {
    var withdrawn = transactions.execute(transaction -> jobs.move(id, FactoryStatus.QUEUED, FactoryStatus.CANCELLED, null)
        || jobs.require(id).status() == FactoryStatus.CANCELLED);
    return Boolean.TRUE.equals(withdrawn) ? Withdrawal.WITHDRAWN : Withdrawal.TOO_LATE;
  }

  private Optional<Parcel> parcel(FactoryJob job) {
    var steps = jobs.steps(job.id());
    return job.trackingNumber().map(number -> new Parcel(CARRIER, number.value(), number.path(),
        at(steps, FactoryStatus.SHIPPED).orElseThrow(), at(steps, FactoryStatus.DELIVERED)));
  }

  private static Optional<Instant> at(List<FactoryStep> steps, FactoryStatus status) {
    return steps.stream().filter(step -> step.status() == status).map(FactoryStep::at).findFirst();
  }

  private static @Nullable TrackingNumber numberFor(FactoryStatus to) {
    return to == FactoryStatus.SHIPPED ? TrackingNumber.next() : null;
  }

  private static SupplierStatus.Status seenFromOutside(FactoryStatus status) {
    return switch (status) {
      case QUEUED -> SupplierStatus.Status.WAITING;
      case IN_PRODUCTION, PRINTED -> SupplierStatus.Status.IN_PRODUCTION;
      case SHIPPED -> SupplierStatus.Status.SHIPPED;
      case DELIVERED -> SupplierStatus.Status.DELIVERED;
      case CANCELLED -> SupplierStatus.Status.CANCELLED;
    };
  }

  private static Refusal outOfOrder(FactoryJob job, FactoryStatus to) {
    return new Refusal(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER,
        "job " + job.id() + " is " + job.status().word() + " and cannot become " + to.word() + "; read it again");
  }
}
