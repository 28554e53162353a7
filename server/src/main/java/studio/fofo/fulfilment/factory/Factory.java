package studio.fofo.fulfilment.factory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.catalog.Blanks;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionStart;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.SupplierUpdate;
import studio.fofo.fulfilment.suppliers.Withdrawal;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.DeliveryTime;

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

  private static final Money FREE = Money.usd(0);
  private static final DeliveryTime TIME = new DeliveryTime(5, 9);

  private final FactoryJobs jobs;
  private final Blanks blanks;
  private final ProductionStart starting;
  private final ApplicationEventPublisher news;
  private final TransactionTemplate transactions;

  Factory(FactoryJobs jobs, Blanks blanks, ProductionStart starting, ApplicationEventPublisher news, TransactionTemplate transactions) {
    this.jobs = jobs;
    this.blanks = blanks;
    this.starting = starting;
    this.news = news;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  /** It makes every variant and ships everywhere; its costs are those of the catalogue. */
  @Override
  public Offer offer(OfferRequest request) {
    var goods = request.lines().stream().map(this::cost).reduce(Money::plus);
    return goods.map(cost -> new Offer(numbers(request), Map.of(),
        Optional.of(new Offer.Terms(new SupplierCosts(cost, FREE, FREE), CARRIER, TIME)))).orElseGet(() -> Offer.none(Map.of()));
  }

  private Money cost(OfferRequest.Line line) {
    return blanks.require(line.blankId()).variant(line.variantId()).orElseThrow().baseCost().times(line.quantity());
  }

  private static Set<Integer> numbers(OfferRequest request) {
    return request.lines().stream().map(OfferRequest.Line::number).collect(Collectors.toSet());
  }

  @Override
  public SubmissionResult submit(Submission submission) {
    transactions.executeWithoutResult(transaction -> jobs.add(submission));
    return new SubmissionResult.Accepted(Optional.empty());
  }

  @Override
  public Optional<SupplierStatus> observe(ProductionId externalId) {
    return jobs.of(externalId).map(this::seenFromOutside);
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

  private SupplierStatus seenFromOutside(FactoryJob job) {
    var lines = jobs.lines(job.id());
    var pieces = lines.stream().collect(Collectors.toMap(PrintFile::line, PrintFile::quantity));
    return SupplierStatus.of(pieces.keySet(), seenFromOutside(job.status()), parcel(job, pieces).stream().toList());
  }

  private Optional<Parcel> parcel(FactoryJob job, Map<Integer, Integer> pieces) {
    var steps = jobs.steps(job.id());
    return job.trackingNumber().map(number -> new Parcel(number.value(), CARRIER, Optional.of(number.value()), Optional.of(number.path()),
        at(steps, FactoryStatus.SHIPPED).orElseThrow(), at(steps, FactoryStatus.DELIVERED), pieces));
  }

  private static Optional<Instant> at(List<FactoryStep> steps, FactoryStatus status) {
    return steps.stream().filter(step -> step.status() == status).map(FactoryStep::at).findFirst();
  }

  private static @Nullable TrackingNumber numberFor(FactoryStatus to) {
    return to == FactoryStatus.SHIPPED ? TrackingNumber.next() : null;
  }

  private static LineStatus seenFromOutside(FactoryStatus status) {
    return switch (status) {
      case QUEUED -> LineStatus.ACCEPTED;
      case IN_PRODUCTION, PRINTED -> LineStatus.IN_PRODUCTION;
      case SHIPPED -> LineStatus.SHIPPED;
      case DELIVERED -> LineStatus.DELIVERED;
      case CANCELLED -> LineStatus.CANCELLED;
    };
  }

  private static Refusal outOfOrder(FactoryJob job, FactoryStatus to) {
    return new Refusal(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER,
        "job " + job.id() + " is " + job.status().word() + " and cannot become " + to.word() + "; read it again");
  }
}
