package studio.fofo.fulfilment.printful;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.VendorVariants;
import studio.fofo.fulfilment.suppliers.Withdrawal;
import studio.fofo.fulfilment.vendorhttp.VendorJob;
import studio.fofo.fulfilment.vendorhttp.VendorJobs;
import tools.jackson.databind.JsonNode;

/** Printful as a supplier. Calls for one job follow each other within this process; across processes, one task at a time submits it. */
final class Printful implements studio.fofo.fulfilment.suppliers.Supplier {

  static final String NAME = "printful";

  private static final int LOCKS = 64;

  private final PrintfulVendor vendor;
  private final VendorVariants variants;
  private final VendorJobs jobs;
  private final PrintfulPrices prices;
  private final Clock clock;
  private final List<ReentrantLock> locks = Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

  Printful(PrintfulVendor vendor, VendorVariants variants, VendorJobs jobs, PrintfulPrices prices, Clock clock) {
    this.vendor = vendor;
    this.variants = variants;
    this.jobs = jobs;
    this.prices = prices;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isConnected() {
    return vendor.account().isPresent();
  }

  @Override
  public Offer offer(OfferRequest request) {
    return new PrintfulOffers(vendor.api(), vendor.settings()).of(request,
        variants.of(NAME, request.lines().stream().map(OfferRequest.Line::variantId).toList()));
  }

  @Override
  public SubmissionResult submit(Submission submission) {
    var makes = variants.of(NAME, submission.lines().stream().map(Submission.Line::variantId).toList());
    return alone(submission.externalId(), () -> new PrintfulSubmission(vendor, jobs, prices, submission, makes).run());
  }

  @Override
  public SubmissionResult release(Submission submission, SupplierHold shown) {
    var makes = variants.of(NAME, submission.lines().stream().map(Submission.Line::variantId).toList());
    return alone(submission.externalId(), () -> new PrintfulSubmission(vendor, jobs, prices, submission, makes).release(shown));
  }

  @Override
  public Optional<SupplierStatus> observe(ProductionId externalId) {
    var api = vendor.api();
    var job = jobs.find(NAME, externalId);
    var order = find(api, externalId);
    return order.isPresent() ? read(api, externalId, order.get(), job) : job.flatMap(this::withoutOrder);
  }

  @Override
  public Withdrawal withdraw(ProductionId externalId) {
    return alone(externalId, () -> withdraw(vendor.api(), externalId));
  }

  private Optional<SupplierStatus> read(PrintfulApi api, ProductionId id, JsonNode order, Optional<VendorJob> job) {
    if (job.isPresent() && job.get().seenAt().isEmpty()) {
      jobs.seen(NAME, id);
    }
    var status = order.path("status").asString("");
    var shipments = status.equals("draft") ? List.<JsonNode>of() : api.all(PrintfulIds.path(id) + "/shipments?limit=100");
    var items = status.equals("failed") ? api.all(PrintfulIds.path(id) + "/order-items?type=order_item&limit=100") : List.<JsonNode>of();
    var sheets = PrintfulStatus.isStopped(order, shipments) ? sheets(api, order) : List.<JsonNode>of();
    var details = new PrintfulStatus.Details(job.map(VendorJob::pieces).orElse(Map.of()), items, sheets, job.flatMap(VendorJob::hold));
    return new PrintfulStatus(order, shipments, details, vendor.holds()).read();
  }

  /** A token without the scope for files sees none; then the hold has no reason. */
  private static List<JsonNode> sheets(PrintfulApi api, JsonNode order) {
    var reply = api.get("/v2/approval-sheets?order_id=" + order.path("id").asString(""));
    return reply.isSuccess() ? reply.json().path("data").valueStream().toList() : List.of();
  }

  /**
   * Printful does not show it. If it was there before, it was deleted; if it may still appear, nobody knows; if the time for that is over,
   * it was never created.
   */
  private Optional<SupplierStatus> withoutOrder(VendorJob job) {
    if (job.withdrawnAt().isPresent() || job.seenAt().isPresent()) {
      return Optional.of(SupplierStatus.of(job.pieces().keySet(), LineStatus.CANCELLED, List.of()));
    }
    if (job.sendingSince().plus(vendor.settings().appears()).isAfter(clock.instant())) {
      throw SupplierUnavailable.unknown("Printful does not show the order yet; it may have been created", null);
    }
    return Optional.empty();
  }

  private Withdrawal withdraw(PrintfulApi api, ProductionId id) {
    var order = find(api, id);
    if (order.isEmpty()) {
      jobs.withdraw(NAME, id);
      return jobs.find(NAME, id).isPresent() ? Withdrawal.WITHDRAWN : Withdrawal.UNKNOWN;
    }
    return switch (order.get().path("status").asString("")) {
      case "inprocess", "partial", "fulfilled", "onhold" -> Withdrawal.TOO_LATE;
      case "canceled", "cancelled" -> {
        jobs.withdraw(NAME, id);
        yield Withdrawal.WITHDRAWN;
      }
      case String deletable -> delete(api, id);
    };
  }

  /** First we remember that it must not be confirmed, then it is deleted. A pending order can be deleted until it is charged. */
  private Withdrawal delete(PrintfulApi api, ProductionId id) {
    jobs.withdraw(NAME, id);
    var reply = api.delete(PrintfulIds.path(id));
    if (reply.isSuccess() || reply.isNotFound() || find(api, id).filter(PrintfulStatus::mayBeMade).isEmpty()) {
      return Withdrawal.WITHDRAWN;
    }
    jobs.keep(NAME, id);
    return Withdrawal.TOO_LATE;
  }

  private static Optional<JsonNode> find(PrintfulApi api, ProductionId id) {
    var path = PrintfulIds.path(id);
    var reply = api.get(path);
    return reply.isNotFound() ? Optional.empty() : Optional.of(PrintfulApi.required(reply, path));
  }

  private <T> T alone(ProductionId id, Supplier<T> work) {
    var lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
