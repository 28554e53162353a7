package studio.fofo.fulfilment.printify;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierWebhook;
import studio.fofo.fulfilment.vendor.FakeVendor;
import studio.fofo.fulfilment.vendor.Reply;
import studio.fofo.fulfilment.vendor.VendorContract;
import studio.fofo.fulfilment.vendorhttp.VendorTransport;

/** Printify keeps the contract of suppliers, whatever breaks on the way. */
class PrintifyContractTest extends VendorContract {

  private static PrintifyStage stage;
  private PrintifyStage.Adapter adapter;

  @BeforeAll
  static void open() {
    stage = new PrintifyStage();
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @BeforeEach
  void start() {
    adapter = stage.adapter();
  }

  @AfterEach
  void accept() {
    stage.vendor.refusals.clear();
  }

  @Override
  protected FakeVendor vendor() {
    return stage.vendor;
  }

  @Override
  protected Supplier supplier() {
    return adapter.supplier();
  }

  @Override
  protected Supplier restarted(UnaryOperator<VendorTransport> wire) {
    return stage.adapter(stage.settings(Duration.ZERO, 5, null), wire).supplier();
  }

  @Override
  protected SupplierWebhook webhook() {
    return adapter.webhook();
  }

  @Override
  protected Submission submission() {
    return stage.submission();
  }

  /** Printify cancels only what was not sent to production: an order whose price has risen. */
  @Override
  protected Submission withdrawable() {
    var submission = submission();
    stage.vendor.costs.compute(FakePrintify.BLACK_M, (variant, cost) -> cost * 2);
    supplier().submit(submission);
    return submission;
  }

  @Override
  protected int jobsOf(ProductionId externalId) {
    return stage.vendor.ordersOf(externalId).size();
  }

  @Override
  protected int confirmationsOf(ProductionId externalId) {
    return stage.vendor.ordersOf(externalId).stream().mapToInt(order -> order.sent).sum();
  }

  @Override
  protected void begin(ProductionId externalId) {
    stage.vendor.orderOf(externalId).become("in-production", "in-production");
  }

  @Override
  protected void ship(ProductionId externalId) {
    var order = stage.vendor.orderOf(externalId);
    var pieces = new HashMap<Integer, Integer>();
    order.lines.forEach(line -> pieces.put(order.lines.indexOf(line) + 1, line.quantity));
    ship(externalId, "94001" + order.id, pieces);
  }

  @Override
  protected void ship(ProductionId externalId, String trackingNumber, Map<Integer, Integer> pieces) {
    stage.vendor.orderOf(externalId).ship(trackingNumber, pieces, stage.clock.instant());
  }

  @Override
  protected void deliver(ProductionId externalId) {
    stage.vendor.orderOf(externalId).deliver(stage.clock.instant());
  }

  @Override
  protected void hold(ProductionId externalId) {
    stage.vendor.orderOf(externalId).status = "has-issues";
  }

  @Override
  protected void resume(ProductionId externalId) {
    stage.vendor.orderOf(externalId).status = "in-production";
  }

  @Override
  protected void refuse(Cause cause) {
    stage.vendor.refusals.clear();
    switch (cause) {
      case VARIANT -> stage.vendor.refusals.put("/products.json", FakePrintify.refused("variants.0.id: The variant is out of stock."));
      case FILE -> stage.vendor.refusals.put("/images.json", FakePrintify.refused("The image has too few pixels."));
      case ADDRESS -> stage.vendor.refusals.put("POST /shops/1234567/orders.json",
          FakePrintify.refused("address_to.phone: The phone is not valid."));
      case ACCOUNT -> stage.vendor.refusals.put("/products.json", Reply.json(403, Map.of("error", "Invalid scope(s) provided.")));
      case OTHER -> throw new IllegalArgumentException("no request is refused for " + cause);
    }
  }

  @Override
  protected Set<Cause> causes() {
    return Set.of(Cause.VARIANT, Cause.FILE, Cause.ADDRESS, Cause.ACCOUNT);
  }

  @Override
  protected boolean saysWhatIsInAParcel() {
    return false;
  }

  @Override
  protected Posted event(ProductionId externalId) {
    return PrintifyStage.posted("event-of-" + externalId, "order:updated", stage.vendor.orderOf(externalId).id, FakePrintify.SHOP);
  }
}
