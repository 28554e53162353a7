package studio.fofo.fulfilment.printful;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierWebhook;
import studio.fofo.fulfilment.vendor.FakeVendor;
import studio.fofo.fulfilment.vendor.VendorContract;
import studio.fofo.fulfilment.vendorhttp.VendorTransport;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.TestDatabase;

/** Printful keeps the contract of all suppliers and of vendors. */
class PrintfulTest extends VendorContract {

  private static TestDatabase database;
  private static PrintfulDesk desk;
  private static Printful adapter;

  @BeforeAll
  static void open() {
    database = PrintfulDesk.database();
    desk = new PrintfulDesk(database);
    adapter = desk.adapter();
  }

  @AfterAll
  static void close() {
    desk.close();
    database.close();
  }

  @Override
  protected FakeVendor vendor() {
    return desk.vendor;
  }

  @Override
  protected Supplier supplier() {
    return adapter;
  }

  @Override
  protected Supplier restarted(UnaryOperator<VendorTransport> wire) {
    return desk.adapter(wire, desk.vendor.url(), desk.accounts);
  }

  @Override
  protected Submission submission() {
    return submissionFor(ProductionId.next(), new OrderId(TypeId.next("order").toString()));
  }

  /** Only a draft can be deleted: one that waits for people, since it costs more than estimated. */
  @Override
  protected Submission withdrawable() {
    var submission = submission();
    desk.estimates.put(submission.externalId(), new SupplierCosts(Money.usd(500), Money.usd(100), Money.usd(0)));
    adapter.submit(submission);
    return submission;
  }

  @Override
  protected int jobsOf(ProductionId externalId) {
    return desk.vendor.created(PrintfulIds.of(externalId));
  }

  @Override
  protected int confirmationsOf(ProductionId externalId) {
    return desk.vendor.confirmations(PrintfulIds.of(externalId));
  }

  @Override
  protected void begin(ProductionId externalId) {
    order(externalId).status = "inprocess";
  }

  @Override
  protected void ship(ProductionId externalId) {
    var items = order(externalId).items;
    ship(externalId, "1Z999AA10123456784", IntStream.rangeClosed(1, items.size()).boxed()
        .collect(Collectors.toMap(line -> line, line -> items.get(line - 1).quantity)));
  }

  @Override
  protected void ship(ProductionId externalId, String trackingNumber, Map<Integer, Integer> pieces) {
    desk.vendor.ship(PrintfulIds.of(externalId), trackingNumber, pieces);
  }

  @Override
  protected void deliver(ProductionId externalId) {
    order(externalId).shipments.forEach(shipment -> shipment.delivered = true);
  }

  @Override
  protected void hold(ProductionId externalId) {
    order(externalId).status = "onhold";
  }

  @Override
  protected void resume(ProductionId externalId) {
    order(externalId).status = "inprocess";
  }

  @Override
  protected Set<Cause> causes() {
    return Set.of(Cause.VARIANT, Cause.ADDRESS, Cause.FILE, Cause.ACCOUNT, Cause.OTHER);
  }

  @Override
  protected void refuse(Cause cause) {
    switch (cause) {
      case VARIANT -> desk.vendor.refusal = Optional.of("Catalog variant 4017 is discontinued");
      case ADDRESS -> desk.vendor.refusal = Optional.of("Recipient: phone number is not valid");
      case FILE -> desk.vendor.badFile = Optional.of("The design has less than 75 DPI");
      case ACCOUNT -> desk.vendor.refusal = Optional.of("Please add a payment method");
      case OTHER -> desk.vendor.refusal = Optional.of("Not today");
    }
  }

  @Override
  protected Posted event(ProductionId externalId) {
    return desk.event("order_updated", externalId, 0, FakePrintful.SECRET);
  }

  @Override
  protected SupplierWebhook webhook() {
    return new PrintfulWebhook(desk.accounts);
  }

  private static FakePrintful.Order order(ProductionId id) {
    return desk.vendor.order(PrintfulIds.of(id));
  }
}
