package studio.fofo.fulfilment.printify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;

/**
 * What we know of a job.
 *
 * @param vendorId Printify's id of the order, if known
 * @param estimate as of the first submission; without tax
 * @param creatingAt when the order was first about to be created, if the result is unknown or it exists
 * @param sendingAt when it was first about to be sent to production
 */
record Job(
    ProductionId externalId, Optional<String> vendorId, Optional<SupplierCosts> estimate, Optional<Instant> creatingAt,
    Optional<Instant> sendingAt, boolean withdrawn, List<Line> lines) {

  /** The only one that Printify's API has amounts in. */
  static final String CURRENCY = "USD";

  Job {
    lines = List.copyOf(lines);
  }

  /** Whether an order may exist at Printify. */
  boolean mayExist() {
    return vendorId.isPresent() || creatingAt.isPresent();
  }

  /** Whether a line of an order at Printify is one of these: by its product, which no other order has. */
  Optional<Line> lineOf(OrderReply.Line ordered) {
    return lines.stream().filter(line -> line.productId.isPresent() && line.productId.get().equals(ordered.productId())).findFirst();
  }

  /** Whether Printify's order is this job's. */
  boolean isOf(OrderReply order) {
    var metadata = order.metadata();
    return externalId.value().equals(order.externalId()) || metadata != null && externalId.value().equals(metadata.shopOrderId())
        || order.lines().stream().anyMatch(line -> lineOf(line).isPresent());
  }

  /**
   * @param offered the price of one in cents when it was first sent, if it was known
   * @param productId once it was made
   */
  record Line(int number, int quantity, PrintifyVariantId variant, Optional<Long> offered, Optional<String> productId) {}

  static SupplierCosts costs(long goods, long shipping, long tax) {
    return new SupplierCosts(Money.usd(goods), Money.usd(shipping), Money.usd(tax));
  }
}
