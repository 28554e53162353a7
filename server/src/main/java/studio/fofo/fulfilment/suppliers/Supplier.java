package studio.fofo.fulfilment.suppliers;

import java.util.Optional;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionStart;

/**
 * Who prints, packs and ships: our own factory, or a print-on-demand service. The port that each of them is adapted to.
 *
 * <p>All three calls name the job by <em>our</em> id, may be repeated at will, and run outside any transaction of the caller. An
 * adapter throws when the supplier does not answer; the caller's task tries again.
 *
 * <p>An adapter learns of progress in its own way (a webhook, its own tables) and says so with {@link SupplierUpdate}; the
 * studio then observes. Adapters whose supplier waits for our word before it prints call {@link ProductionStart#begin} first.
 */
public interface Supplier {

  /** Under which name productions remember it, for example {@code factory}. Never changes. */
  String name();

  /** Places the job. Exactly one job exists afterwards, however often this is called with the same external id. */
  void submit(Submission submission);

  /** What has become of a job; empty when the supplier never got it. */
  Optional<SupplierStatus> observe(ProductionId externalId);

  /** Takes a job back, if nobody has begun with it. */
  Withdrawal withdraw(ProductionId externalId);
}
