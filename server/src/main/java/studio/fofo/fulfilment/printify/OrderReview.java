package studio.fofo.fulfilment.printify;

import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;

/** Checks an order on hold at Printify before it is sent to production. */
@Component
class OrderReview {

  private static final int HUNDRED = 100;

  private final PrintifySettings settings;

  OrderReview(PrintifySettings settings) {
    this.settings = settings;
  }

  /** Why people must decide, in words; empty if it is what was ordered at about the estimated price. */
  Optional<String> objection(Job job, OrderReply order, SupplierCosts costs) {
    if (!isAsOrdered(job, order)) {
      return Optional.of("the order at Printify differs from ours: correct or cancel it there");
    }
    return job.estimate().filter(estimate -> isDearer(estimate, costs)).map(estimate -> "it costs " + withoutTax(costs)
        + " before tax, and " + withoutTax(estimate) + " was estimated: send it to production at Printify, or cancel it");
  }

  private static boolean isAsOrdered(Job job, OrderReply order) {
    var found = new HashSet<Job.Line>();
    var equal = order.lines().stream().allMatch(ordered -> job.lineOf(ordered)
        .filter(line -> line.quantity() == ordered.quantity() && line.variant().variant() == ordered.variantId()).filter(found::add)
        .isPresent());
    return equal && found.size() == job.lines().size();
  }

  /** Compared without tax, which is not estimated. */
  private boolean isDearer(SupplierCosts estimate, SupplierCosts costs) {
    var most = Math.multiplyExact(withoutTax(estimate).minor(), HUNDRED + settings.tolerancePercent());
    return Math.multiplyExact(withoutTax(costs).minor(), HUNDRED) > most;
  }

  private static Money withoutTax(SupplierCosts costs) {
    return costs.goods().plus(costs.shipping());
  }
}
