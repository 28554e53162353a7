package studio.fofo.fulfilment.printify;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierAccounts;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.Withdrawal;

/** Printify: a marketplace of print providers. */
@Component
class Printify implements studio.fofo.fulfilment.suppliers.Supplier {

  static final String NAME = "printify";

  private final SupplierAccounts accounts;
  private final JobSubmission submission;
  private final PrintifyOffers offers;
  private final JobOrders orders;
  private final JobRows rows;
  private final JobTurns turns;
  private final OrderReading reading;

  Printify(
      SupplierAccounts accounts, JobSubmission submission, PrintifyOffers offers, JobOrders orders, JobRows rows, JobTurns turns,
      OrderReading reading) {
    this.accounts = accounts;
    this.submission = submission;
    this.offers = offers;
    this.orders = orders;
    this.rows = rows;
    this.turns = turns;
    this.reading = reading;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isConnected() {
    return accounts.of(NAME).isPresent();
  }

  @Override
  public Offer offer(OfferRequest request) {
    return accounts.of(NAME).map(account -> asking(() -> offers.of(account, request))).orElseGet(() -> Offer.none(Map.of()));
  }

  @Override
  public SubmissionResult submit(Submission job) {
    return accounts.of(NAME).map(account -> submission.of(account, job))
        .orElseGet(() -> new SubmissionResult.Refused(SubmissionResult.Cause.ACCOUNT, "no account with Printify is connected"));
  }

  @Override
  public SubmissionResult release(Submission job, SupplierHold shown) {
    return submission.release(account(), job, shown);
  }

  @Override
  public Optional<SupplierStatus> observe(ProductionId externalId) {
    return rows.find(externalId).filter(Job::mayExist).flatMap(job -> {
      var account = account();
      return asking(() -> orders.find(account, job)).map(order -> reading.of(job, order));
    });
  }

  @Override
  public Withdrawal withdraw(ProductionId externalId) {
    if (rows.find(externalId).isEmpty()) {
      return Withdrawal.UNKNOWN;
    }
    return turns.take(externalId, () -> {
      var job = rows.require(externalId);
      return job.mayExist() ? asking(() -> withdraw(account(), job)) : neverSent(job);
    });
  }

  private Withdrawal withdraw(SupplierAccount account, Job job) {
    var order = orders.find(account, job);
    if (order.isEmpty()) {
      return neverSent(job);
    }
    var seen = reading.of(job, order.get());
    if (!seen.isCancelled() && !seen.hasBegun()) {
      seen = reading.of(job, orders.cancel(account, job, order.get()));
    }
    if (!seen.isCancelled()) {
      return Withdrawal.TOO_LATE;
    }
    rows.withdrawn(job.externalId());
    return Withdrawal.WITHDRAWN;
  }

  /** A submission that is still under way finds it withdrawn. */
  private Withdrawal neverSent(Job job) {
    rows.withdrawn(job.externalId());
    return Withdrawal.UNKNOWN;
  }

  private SupplierAccount account() {
    return accounts.of(NAME).orElseThrow(() -> SupplierUnavailable.before("no account with Printify is connected", null));
  }

  /** A refused token is no answer about a job. */
  private static <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (PrintifyRefusal refusal) {
      throw SupplierUnavailable.before("Printify refuses to answer: " + refusal.words(), refusal);
    }
  }
}
