package studio.fofo.fulfilment.printful;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Accepted;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Held;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Refused;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierHold.Party;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.vendorhttp.VendorJob;
import studio.fofo.fulfilment.vendorhttp.VendorJobs;
import studio.fofo.fulfilment.vendorhttp.VendorReply;
import tools.jackson.databind.JsonNode;

/**
 * One submission: look up by our id, create the draft, wait for its costs, compare it with what was asked for, confirm it. After a crash or
 * a lost reply it starts again with the look-up, and finds how far it came. Only the order that the look-up shows is confirmed, so that a
 * draft that was created twice is made once.
 */
final class PrintfulSubmission {

  private final PrintfulApi api;
  private final VendorJobs jobs;
  private final PrintfulPrices prices;
  private final PrintfulSettings settings;
  private final Submission submission;
  private final Map<String, VendorVariant> variants;
  private final PrintfulHolds holds;
  private Optional<SupplierHold> agreed = Optional.empty();

  PrintfulSubmission(
      PrintfulVendor vendor, VendorJobs jobs, PrintfulPrices prices, Submission submission, Map<String, VendorVariant> variants) {
    this.api = vendor.api();
    this.jobs = jobs;
    this.prices = prices;
    this.settings = vendor.settings();
    this.holds = vendor.holds();
    this.submission = submission;
    this.variants = variants;
  }

  SubmissionResult run() {
    if (isWithdrawn()) {
      return new Refused(Cause.OTHER, "it was withdrawn");
    }
    try {
      return find().map(this::existing).orElseGet(this::create);
    } catch (SupplierUnavailable trouble) {
      throw trouble.isUntouched() && jobs.find(Printful.NAME, id()).isPresent()
          ? SupplierUnavailable.unknown(String.valueOf(trouble.getMessage()), trouble)
          : trouble;
    }
  }

  /** The same for an order that is there, whose hold somebody agreed to. */
  SubmissionResult release(SupplierHold shown) {
    if (isWithdrawn()) {
      return new Refused(Cause.OTHER, "it was withdrawn");
    }
    agreed = Optional.of(shown);
    return find().map(this::existing)
        .orElseGet(() -> new Held(new SupplierHold("Printful does not have the order any more", Party.SUPPLIER), Optional.empty()));
  }

  private ProductionId id() {
    return submission.externalId();
  }

  private boolean isWithdrawn() {
    return jobs.find(Printful.NAME, id()).flatMap(VendorJob::withdrawnAt).isPresent();
  }

  private Optional<JsonNode> find() {
    var path = PrintfulIds.path(id());
    var reply = api.get(path);
    if (reply.isForbidden() && jobs.find(Printful.NAME, id()).isEmpty()) {
      throw SupplierUnavailable.before("Printful refuses our token: " + PrintfulWords.of(reply), null);
    }
    return reply.isNotFound() ? Optional.empty() : Optional.of(PrintfulApi.required(reply, path));
  }

  private SubmissionResult create() {
    var obstacle = obstacle();
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    jobs.sending(Printful.NAME, submission);
    var reply = api.post("/v2/orders", PrintfulDraft.of(submission, variants));
    if (reply.isSuccess()) {
      return existing(PrintfulApi.required(reply, "/v2/orders"));
    }
    return find().map(this::existing).orElseGet(() -> {
      jobs.forget(Printful.NAME, id());
      return refused(reply);
    });
  }

  /** What Printful would refuse, or worse, would make without a print. */
  private Optional<SubmissionResult> obstacle() {
    for (var line : submission.lines()) {
      if (!variants.containsKey(line.variantId())) {
        return Optional.of(new Refused(Cause.VARIANT, "Printful does not make " + line.variantId()));
      }
      if (!isFetchable(line.fileUrl())) {
        return Optional.of(new Refused(Cause.FILE, "line " + line.number() + " has no print file that Printful can fetch"));
      }
    }
    return PrintfulRecipient.missing(submission.recipient().address()).map(words -> new Refused(Cause.ADDRESS, words));
  }

  private static boolean isFetchable(URI file) {
    return file.isAbsolute() && String.valueOf(file.getScheme()).startsWith("http") && file.getHost() != null;
  }

  private SubmissionResult existing(JsonNode order) {
    jobs.seen(Printful.NAME, id());
    return switch (order.path("status").asString("")) {
      case "draft" -> draft(order);
      case "failed" -> new Held(holds.failed(order, items()), PrintfulCosts.of(order.path("costs")));
      case "onhold" -> new Held(holds.onHold(order, List.of(), Map.of()), PrintfulCosts.of(order.path("costs")));
      case String confirmed -> new Accepted(PrintfulCosts.of(order.path("costs")));
    };
  }

  private List<JsonNode> items() {
    return api.all(PrintfulIds.path(id()) + "/order-items?type=order_item&limit=100");
  }

  private SubmissionResult draft(JsonNode created) {
    var items = items();
    var file = PrintfulDraft.refusedFile(items);
    if (file.isPresent()) {
      return dropped(created, new Refused(Cause.FILE, file.get()));
    }
    var differences = PrintfulDraft.differences(submission, variants, items);
    if (!differences.isEmpty()) {
      return held(created, holds.different(created, String.join("; ", differences)));
    }
    var order = calculated(created);
    return objection(order, PrintfulCosts.of(order.path("costs"))).map(hold -> held(order, hold)).orElseGet(this::confirm);
  }

  /** Why people decide; empty if they have, about this very price. */
  private Optional<SupplierHold> objection(JsonNode order, Optional<SupplierCosts> costs) {
    if (costs.isEmpty()) {
      return Optional.of(holds.withoutCosts(order));
    }
    return prices.objection(submission, costs.get()).map(words -> holds.dearer(order, words, costs.get()))
        .filter(hold -> agreed.filter(shown -> shown.mark().equals(hold.mark())).isEmpty());
  }

  private SubmissionResult held(JsonNode order, SupplierHold hold) {
    jobs.held(Printful.NAME, id(), hold);
    return new Held(hold, PrintfulCosts.of(order.path("costs")));
  }

  /** Asks until the costs are there. */
  private JsonNode calculated(JsonNode created) {
    var order = created;
    for (var poll = 0; PrintfulCosts.isCalculating(order.path("costs")); poll++) {
      if (poll == settings.polls()) {
        throw SupplierUnavailable.unknown("Printful still calculates what the order costs", null);
      }
      LockSupport.parkNanos(settings.poll().toNanos());
      order = api.data(PrintfulIds.path(id()));
    }
    return order;
  }

  private SubmissionResult confirm() {
    if (isWithdrawn()) {
      return new Refused(Cause.OTHER, "it was withdrawn");
    }
    var reply = api.post(PrintfulIds.path(id()) + "/confirmation");
    if (reply.isSuccess()) {
      return confirmed(PrintfulApi.required(reply, "/confirmation"));
    }
    var order = find().orElseThrow(() -> SupplierUnavailable.unknown("the draft at Printful is gone", null));
    return order.path("status").asString("").equals("draft") ? dropped(order, refused(reply)) : existing(order);
  }

  private SubmissionResult confirmed(JsonNode order) {
    return order.path("status").asString("").equals("draft")
        ? new Accepted(PrintfulCosts.of(order.path("costs")))
        : existing(order);
  }

  private static Refused refused(VendorReply reply) {
    return new Refused(PrintfulWords.cause(reply), PrintfulWords.of(reply));
  }

  /** Deletes the draft, so that another supplier may make it. */
  private SubmissionResult dropped(JsonNode order, Refused refused) {
    var reply = api.delete(PrintfulIds.path(id()));
    if (reply.isSuccess() || reply.isNotFound()) {
      jobs.forget(Printful.NAME, id());
      return refused;
    }
    return held(order, holds.undeletable(order, refused.words()));
  }
}
