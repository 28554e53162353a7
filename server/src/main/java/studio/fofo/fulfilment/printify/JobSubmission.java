package studio.fofo.fulfilment.printify;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Accepted;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Held;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Refused;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierHold.Party;
import studio.fofo.fulfilment.suppliers.SupplierHold.Release;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.suppliers.VendorVariants;

/** Submits a job, or continues where a submission was interrupted. */
@Component
class JobSubmission {

  private final VendorVariants variants;
  private final JobRows rows;
  private final JobTurns turns;
  private final LineProducts products;
  private final JobEstimates estimates;
  private final JobOrders orders;
  private final OrderReview review;
  private final PrintifyRecipients recipients;

  JobSubmission(
      VendorVariants variants, JobRows rows, JobTurns turns, LineProducts products, JobEstimates estimates, JobOrders orders,
      OrderReview review, PrintifyRecipients recipients) {
    this.variants = variants;
    this.rows = rows;
    this.turns = turns;
    this.products = products;
    this.estimates = estimates;
    this.orders = orders;
    this.review = review;
    this.recipients = recipients;
  }

  SubmissionResult of(SupplierAccount account, Submission submission) {
    rows.open(submission.externalId(), account.store());
    return turns.take(submission.externalId(), () -> submit(account, submission, Optional.empty()));
  }

  /** The same for an order that is there, whose hold somebody agreed to. */
  SubmissionResult release(SupplierAccount account, Submission submission, SupplierHold shown) {
    return turns.take(submission.externalId(), () -> submit(account, submission, Optional.of(shown)));
  }

  private SubmissionResult submit(SupplierAccount account, Submission submission, Optional<SupplierHold> agreed) {
    var job = rows.require(submission.externalId());
    if (job.withdrawn()) {
      return new Accepted(job.estimate());
    }
    try {
      var order = orders.find(account, job);
      if (order.isEmpty() && agreed.isPresent()) {
        return new Held(new SupplierHold("Printify does not have the order any more", Party.SUPPLIER), Optional.empty());
      }
      return order.or(() -> create(account, submission)).map(found -> send(account, submission, found, agreed))
          .orElseGet(() -> refusal(submission));
    } catch (PrintifyRefusal refusal) {
      return refused(submission, refusal);
    } catch (SupplierUnavailable unavailable) {
      throw honest(submission, unavailable);
    }
  }

  /** Empty if it cannot be ordered there, for the reason of {@link #refusal}. */
  private Optional<OrderReply> create(SupplierAccount account, Submission submission) {
    if (objection(submission).isPresent()) {
      return Optional.empty();
    }
    var mapped = mapped(submission);
    var job = rows.require(submission.externalId());
    submission.lines().forEach(line -> products.make(account, job, line, Objects.requireNonNull(mapped.get(line.variantId()))));
    var made = rows.require(submission.externalId());
    var form = form(made, submission);
    estimates.keep(account, made, form);
    return Optional.of(orders.create(account, rows.require(submission.externalId()), form));
  }

  private SubmissionResult send(SupplierAccount account, Submission submission, OrderReply order, Optional<SupplierHold> agreed) {
    var job = rows.require(submission.externalId());
    if (!OrderWords.isWaiting(order)) {
      return result(job, order);
    }
    var costs = OrderCosts.of(order)
        .orElseThrow(() -> SupplierUnavailable.unknown("Printify has not priced order " + order.id() + " yet", null));
    var objection = review.objection(job, order, costs)
        .filter(hold -> !(hold.remedy() instanceof Release) || agreed.filter(shown -> shown.mark().equals(hold.mark())).isEmpty());
    if (objection.isPresent()) {
      return new Held(objection.get(), Optional.of(costs));
    }
    try {
      var sent = orders.send(account, job, order);
      return result(rows.require(submission.externalId()), sent);
    } catch (PrintifyRefusal refusal) {
      var words = PrintifyRecipients.discreet(refusal.words(), submission.recipient());
      return new Held(new SupplierHold("Printify does not send it to production: " + words, Party.STUDIO), Optional.of(costs));
    }
  }

  private SubmissionResult result(Job job, OrderReply order) {
    var costs = OrderCosts.of(order).or(job::estimate);
    if (order.word().equals("pending") && !order.wasSent() && job.sendingAt().isEmpty()) {
      throw SupplierUnavailable.unknown("Printify has not accepted order " + order.id() + " yet", null);
    }
    return order.word().equals("payment-not-received") || order.word().equals("has-issues")
        ? new Held(review.ofOrder(order.word()), costs)
        : new Accepted(costs);
  }

  private OrderForm form(Job job, Submission submission) {
    var lines = job.lines().stream()
        .map(line -> new OrderForm.Line(line.productId().orElseThrow(), line.variant().variant(), line.quantity())).toList();
    return new OrderForm(job.externalId().value(), submission.orderId().value(), lines, OrderForm.STANDARD, false,
        recipients.of(submission.recipient()));
  }

  private Map<String, VendorVariant> mapped(Submission submission) {
    return variants.of(Printify.NAME, submission.lines().stream().map(Submission.Line::variantId).collect(Collectors.toSet()));
  }

  private SubmissionResult refusal(Submission submission) {
    return objection(submission).orElseThrow();
  }

  /** Known before anything is sent to Printify. */
  private Optional<Refused> objection(Submission submission) {
    var mapped = mapped(submission);
    var missing = submission.lines().stream().filter(line -> !mapped.containsKey(line.variantId())).findFirst();
    if (missing.isPresent()) {
      return Optional.of(new Refused(Cause.VARIANT, "variant " + missing.get().variantId() + " is not mapped to one at Printify"));
    }
    var to = submission.recipient().address();
    return PrintifyRecipients.objection(to.country(), to.region()).map(words -> new Refused(Cause.ADDRESS, words));
  }

  private SubmissionResult refused(Submission submission, PrintifyRefusal refusal) {
    if (rows.require(submission.externalId()).mayExist()) {
      throw SupplierUnavailable.unknown("Printify refuses to answer about a job that it may have", refusal);
    }
    return new Refused(refusal.cause(), PrintifyRecipients.discreet(refusal.words(), submission.recipient()));
  }

  /** Once an order may exist, no later call that had no effect means that Printify has nothing. */
  private SupplierUnavailable honest(Submission submission, SupplierUnavailable unavailable) {
    return unavailable.isUntouched() && rows.require(submission.externalId()).mayExist()
        ? SupplierUnavailable.unknown(String.valueOf(unavailable.getMessage()), unavailable)
        : unavailable;
  }
}
