package studio.fofo.fulfilment.printify;

import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierHold.Page;
import studio.fofo.fulfilment.suppliers.SupplierHold.Party;
import studio.fofo.fulfilment.suppliers.SupplierHold.Release;
import studio.fofo.kernel.Money;

/** Why people have to act about an order at Printify, and what helps; an order on hold is compared with ours before it is sent on. */
@Component
class OrderReview {

  private static final int HUNDRED = 100;

  private final PrintifySettings settings;

  OrderReview(PrintifySettings settings) {
    this.settings = settings;
  }

  /** Why people must decide; empty if it is what was ordered at about the estimated price. */
  Optional<SupplierHold> objection(Job job, OrderReply order, SupplierCosts costs) {
    if (!isAsOrdered(job, order)) {
      return Optional.of(new SupplierHold("the order at Printify differs from ours: correct or cancel it there", Party.STUDIO,
          page("Correct it at Printify")));
    }
    return job.estimate().filter(estimate -> isDearer(estimate, costs)).map(estimate -> dearer(estimate, costs));
  }

  private static SupplierHold dearer(SupplierCosts estimate, SupplierCosts costs) {
    return new SupplierHold("it costs " + withoutTax(costs) + " before tax, and " + withoutTax(estimate)
        + " was estimated: send it to production, or cancel it", Party.STUDIO, new Release("Send to production at " + withoutTax(costs)));
  }

  /** Why an order with this word is on hold. */
  SupplierHold ofOrder(String word) {
    return switch (word) {
      case "on-hold" -> new SupplierHold("the order waits at Printify to be sent to production", Party.STUDIO,
          new Release("Send it to production"));
      case "payment-not-received" -> new SupplierHold("Printify could not charge the account: check its payment method", Party.STUDIO,
          page("Check the payment at Printify"));
      case "has-issues" -> new SupplierHold("Printify reports a problem with the order: see it there", Party.STUDIO,
          page("See it at Printify"));
      default -> new SupplierHold("Printify says \"" + word + "\" about the order: see it there", Party.STUDIO, page("See it at Printify"));
    };
  }

  /** Why a line with this word is on hold. */
  SupplierHold ofLine(int line, String word) {
    return switch (word) {
      case "out_of_stock" -> new SupplierHold("line " + line + " is out of stock: replace it at Printify, or cancel it", Party.STUDIO,
          page("Replace it at Printify"));
      case "discontinued" -> new SupplierHold("line " + line + " is no longer made: replace it at Printify, or cancel it", Party.STUDIO,
          page("Replace it at Printify"));
      default -> new SupplierHold("Printify says \"" + word + "\" about line " + line + ": see it there", Party.STUDIO,
          page("See it at Printify"));
    };
  }

  SupplierHold missing(int line) {
    return new SupplierHold("line " + line + " is not in the order at Printify any more: correct it there", Party.STUDIO,
        page("Correct it at Printify"));
  }

  private Page page(String label) {
    return new Page(label, settings.dashboard());
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
