package studio.fofo.fulfilment.suppliers;

import java.util.Optional;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionStart;

/**
 * Port: whoever prints, packs and ships, our own factory or a print-on-demand service.
 *
 * <p>All calls identify a job by <em>our</em> id, may be repeated, and run outside any transaction of the caller. An adapter throws
 * {@link SupplierUnavailable} if the supplier does not respond; the caller's task tries again.
 *
 * <p>An adapter learns of progress in its own way (a webhook, its own tables) and publishes {@link SupplierUpdate}; the studio then calls
 * {@code observe}. Adapters whose supplier asks before it prints call {@link ProductionStart#begin} first.
 */
public interface Supplier {

  /** The name stored with productions, for example {@code factory}. Must never change. */
  String name();

  /** Whether this studio can order there: our own factory always, a vendor once its account is connected. */
  boolean isConnected();

  /** What it would make of these lines, and at what cost. Creates nothing. */
  Offer offer(OfferRequest request);

  /**
   * Submits the job. At most one job exists afterwards, however often this is called with the same external id, at once or again after a
   * crash; exactly one, if the result is {@code Accepted} or {@code Held}.
   */
  SubmissionResult submit(Submission submission);

  /** The current status of a job; empty if the supplier certainly never got it. */
  Optional<SupplierStatus> observe(ProductionId externalId);

  /**
   * Submits a job again that is held, and agrees to that hold, exactly as it was shown to an operator. If the job waits for something else
   * by now, nothing is agreed to. It creates no job; it may be repeated, and releases a job at most once. Called only for holds whose
   * remedy is {@link SupplierHold.Release}.
   *
   * @return {@code Accepted} if it goes on, {@code Held} if it waits for something else
   */
  default SubmissionResult release(Submission submission, SupplierHold shown) {
    return new SubmissionResult.Held(shown, Optional.empty());
  }

  /** Withdraws a job, if printing has not begun. */
  Withdrawal withdraw(ProductionId externalId);
}
