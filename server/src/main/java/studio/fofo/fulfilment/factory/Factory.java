package studio.fofo.fulfilment.factory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.floor.Floor;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.Station;
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
  private final FactoryOffers offers;
  private final FactoryIntake intake;
  private final Floor floor;
  private final JobCosts costs;
  private final ProductionStart starting;
  private final ApplicationEventPublisher news;
  private final TransactionTemplate transactions;

  Factory(FactoryJobs jobs, FactoryOffers offers, FactoryIntake intake, Floor floor, JobCosts costs, ProductionStart starting,
      ApplicationEventPublisher news, TransactionTemplate transactions) {
    this.jobs = jobs;
    this.offers = offers;
    this.intake = intake;
    this.floor = floor;
    this.costs = costs;
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

  @Override
  public Offer offer(OfferRequest request) {
    return offers.offer(request);
  }

  @Override
  public SubmissionResult submit(Submission submission) {
    var missing = transactions.execute(transaction -> {
      var words = intake.take(submission);
      words.ifPresent(refused -> transaction.setRollbackOnly());
      return words;
    });
    return Objects.requireNonNull(missing)
        .<SubmissionResult>map(words -> new SubmissionResult.Refused(SubmissionResult.Cause.VARIANT, words))
        .orElseGet(() -> new SubmissionResult.Accepted(Optional.of(costs.estimate(submission))));
  }

  @Override
  public Optional<SupplierStatus> observe(ProductionId externalId) {
    return jobs.of(externalId).map(this::seenFromOutside);
  }

  @Override
  public Withdrawal withdraw(ProductionId externalId) {
    return jobs.of(externalId).map(job -> withdraw(job.id())).orElse(Withdrawal.UNKNOWN);
  }

  /** As the autopilot does. */
  public FactoryJob advance(FactoryJobId id, FactoryStatus to) {
    return advance(id, to, Autopilot.NAME);
  }

  /**
   * Advances a job one step, and all its pieces with it. Requesting the step that it has already reached has no effect.
   *
   * @param by a user's id
   * @throws Refusal if the job is not at the previous step, or its order must not be printed
   */
  public FactoryJob advance(FactoryJobId id, FactoryStatus to, String by) {
    var job = jobs.require(id);
    if (job.status() == to) {
      return job;
    }
    if (!job.status().next().equals(Optional.of(to))) {
      throw outOfOrder(job, to);
    }
    transactions.executeWithoutResult(transaction -> step(job, to, by));
    return jobs.require(id);
  }

  private void step(FactoryJob job, FactoryStatus to, String by) {
    if (to == FactoryStatus.IN_PRODUCTION) {
      starting.begin(job.externalId());
    }
    if (!jobs.move(job.id(), job.status(), to, numberFor(to))) {
      throw outOfOrder(jobs.require(job.id()), to);
    }
    switch (to) {
      case IN_PRODUCTION -> floor.startAll(job.id(), by);
      case PRINTED -> floor.finish(job.id(), by);
      case SHIPPED -> costs.of(job.id()).ifPresent(charged -> jobs.charge(job.id(), charged));
      case QUEUED, DELIVERED, CANCELLED -> {}
    }
    news.publishEvent(new SupplierUpdate(job.externalId(), to.word()));
  }

  /**
   * Printing of some pieces of a job begins, inside the caller's transaction; the job begins with the first of them.
   *
   * @param batch that they are printed in, or null
   * @throws Refusal if the order must not be printed, or a blank is missing
   */
  public void start(FactoryJobId id, Collection<Piece> pieces, @Nullable String batch, String by) {
    var job = jobs.require(id);
    if (job.status() == FactoryStatus.QUEUED) {
      starting.begin(job.externalId());
      if (!jobs.move(id, FactoryStatus.QUEUED, FactoryStatus.IN_PRODUCTION, null)) {
        throw outOfOrder(jobs.require(id), FactoryStatus.IN_PRODUCTION);
      }
      news.publishEvent(new SupplierUpdate(job.externalId(), FactoryStatus.IN_PRODUCTION.word()));
    } else if (jobs.lock(id).status() != FactoryStatus.IN_PRODUCTION) {
      throw outOfOrder(jobs.require(id), FactoryStatus.IN_PRODUCTION);
    }
    floor.start(pieces, batch, by);
  }

  /** A piece passes a station, inside the caller's transaction; its job is printed with the last of its pieces. */
  public Piece pass(Piece piece, Station station, String by) {
    var job = jobs.lock(piece.job());
    var passed = floor.pass(piece, station, by);
    if (job.status() == FactoryStatus.IN_PRODUCTION && floor.isFinished(job.id())
        && jobs.move(job.id(), FactoryStatus.IN_PRODUCTION, FactoryStatus.PRINTED, null)) {
      news.publishEvent(new SupplierUpdate(job.externalId(), FactoryStatus.PRINTED.word()));
    }
    return passed;
  }

  private Withdrawal withdraw(FactoryJobId id) {
    var withdrawn = transactions.execute(transaction -> {
      if (jobs.move(id, FactoryStatus.QUEUED, FactoryStatus.CANCELLED, null)) {
        floor.cancel(id);
        return true;
      }
      return jobs.require(id).status() == FactoryStatus.CANCELLED;
    });
    return Boolean.TRUE.equals(withdrawn) ? Withdrawal.WITHDRAWN : Withdrawal.TOO_LATE;
  }

  private SupplierStatus seenFromOutside(FactoryJob job) {
    var lines = jobs.lines(job.id());
    var pieces = lines.stream().collect(Collectors.toMap(PrintFile::line, PrintFile::quantity));
    var status = seenFromOutside(job.status());
    return new SupplierStatus(pieces.keySet().stream().collect(Collectors.toMap(line -> line, line -> status)),
        parcel(job, pieces).stream().toList(), Optional.empty(), job.charged());
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
