package studio.fofo.fulfilment.printful;

import java.util.Optional;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierEstimates;
import studio.fofo.kernel.Money;

/** Whether people have to agree to what an order costs. */
final class PrintfulPrices {

  private static final int ALL = 100;

  private final SupplierEstimates estimates;
  private final int tolerancePercent;

  PrintfulPrices(SupplierEstimates estimates, int tolerancePercent) {
    this.estimates = estimates;
    this.tolerancePercent = tolerancePercent;
  }

  /** Compared with the estimate; without one, with what the buyer paid. Amounts in different currencies cannot be compared. */
  Optional<String> objection(Submission submission, SupplierCosts asked) {
    var estimate = estimates.of(submission.externalId()).map(SupplierCosts::total);
    if (estimate.isPresent()) {
      var most = estimate.get().minor() + estimate.get().minor() * tolerancePercent / ALL;
      return isComparable(estimate.get(), asked) && asked.total().minor() > most
          ? Optional.of("costs " + asked.total() + ", but " + estimate.get() + " was estimated")
          : Optional.empty();
    }
    return paid(submission).filter(paid -> isComparable(paid, asked) && asked.goods().compareTo(paid) > 0)
        .map(paid -> "costs " + asked.goods() + " without shipping, more than the " + paid + " that the buyer pays");
  }

  private static boolean isComparable(Money one, SupplierCosts other) {
    return one.currency().equals(other.goods().currency());
  }

  private static Optional<Money> paid(Submission submission) {
    return submission.lines().stream().map(line -> line.unitPrice().times(line.file().quantity())).reduce(Money::plus);
  }
}
