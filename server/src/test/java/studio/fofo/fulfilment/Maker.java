package studio.fofo.fulfilment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.Withdrawal;

/** A vendor somewhere else, whose jobs are as the test says. */
final class Maker implements Supplier {

  private final String name;
  private final Map<ProductionId, SupplierStatus> jobs = new ConcurrentHashMap<>();

  final List<Submission> submissions = new CopyOnWriteArrayList<>();
  volatile SubmissionResult answer = new SubmissionResult.Accepted(Optional.empty());
  volatile Withdrawal withdrawal = Withdrawal.WITHDRAWN;

  Maker(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public Offer offer(OfferRequest request) {
    return Offer.none(Map.of());
  }

  @Override
  public SubmissionResult submit(Submission submission) {
    submissions.add(submission);
    if (!(answer instanceof SubmissionResult.Refused)) {
      var lines = submission.lines().stream().map(Submission.Line::number).toList();
      jobs.putIfAbsent(submission.externalId(), SupplierStatus.of(lines, LineStatus.ACCEPTED, List.of()));
    }
    return answer;
  }

  @Override
  public Optional<SupplierStatus> observe(ProductionId externalId) {
    return Optional.ofNullable(jobs.get(externalId));
  }

  /** What operators agreed to. */
  final List<SupplierHold> agreed = new CopyOnWriteArrayList<>();
  /** Its answer to them. */
  volatile SubmissionResult release = new SubmissionResult.Accepted(Optional.empty());

  @Override
  public SubmissionResult release(Submission submission, SupplierHold shown) {
    agreed.add(shown);
    if (release instanceof SubmissionResult.Accepted) {
      var lines = submission.lines().stream().map(Submission.Line::number).toList();
      jobs.put(submission.externalId(), SupplierStatus.of(lines, LineStatus.ACCEPTED, List.of()));
    }
    return release;
  }

  @Override
  public Withdrawal withdraw(ProductionId externalId) {
    return withdrawal;
  }

  /** All lines of the job are there now, in these parcels. */
  void is(Production production, LineStatus status, Parcel... parcels) {
    is(production, production.lines().stream().collect(Collectors.toMap(line -> line, line -> status)), parcels);
  }

  void is(Production production, Map<Integer, LineStatus> lines, Parcel... parcels) {
    jobs.put(production.id(), new SupplierStatus(lines, List.of(parcels), Optional.empty(), Optional.empty()));
  }

  void holds(Production production, SupplierHold hold) {
    jobs.put(production.id(),
        new SupplierStatus(production.lines().stream().collect(Collectors.toMap(line -> line, line -> LineStatus.ON_HOLD)),
            List.of(), Optional.of(hold), Optional.empty()));
  }
}
