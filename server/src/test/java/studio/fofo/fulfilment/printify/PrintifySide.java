package studio.fofo.fulfilment.printify;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.vendor.FakeVendor;
import studio.fofo.fulfilment.vendor.Received;
import studio.fofo.fulfilment.vendor.VendorContract.Posted;
import studio.fofo.fulfilment.vendor.VendorSide;
import tools.jackson.databind.JsonNode;

/** {@link FakePrintify} from its own side. */
public final class PrintifySide implements VendorSide {

  private static final String ORDERS = "/shops/" + FakePrintify.SHOP + "/orders.json";

  private final FakePrintify vendor;
  private final Clock clock;
  private final AtomicInteger events = new AtomicInteger();

  public PrintifySide(Clock clock) {
    this.clock = clock;
    this.vendor = new FakePrintify(clock);
  }

  @Override
  public FakeVendor server() {
    return vendor;
  }

  @Override
  public SupplierAccount account() {
    return new SupplierAccount(Printify.NAME, FakePrintify.TOKEN, FakePrintify.SHOP, Optional.of(PrintifyStage.SECRET));
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("fofo.fulfilment.printify.api", vendor.url().toString());
  }

  @Override
  public boolean isOfSubmission(Received request) {
    return !request.path().startsWith("/catalog/") && !request.path().equals("/shops.json");
  }

  @Override
  public boolean creates(Received request) {
    return request.method().equals("POST") && request.path().equals(ORDERS);
  }

  @Override
  public List<Ordered> ordersOf(ProductionId job) {
    synchronized (vendor) {
      return vendor.ordersOf(job).stream().map(order -> new Ordered(order.sent, order.lines.stream().map(this::line).toList())).toList();
    }
  }

  @Override
  public int orders() {
    synchronized (vendor) {
      return vendor.orders.size();
    }
  }

  private Line line(FakeOrder.Line line) {
    var product = vendor.products.stream().filter(each -> each.get("id").equals(line.product)).findFirst().orElseThrow();
    var image = product.get("print_areas") instanceof JsonNode areas
        ? areas.path(0).path("placeholders").path(0).path("images").path(0).path("id").asString("") : "";
    return new Line(product.get("blueprint_id") + "/" + product.get("print_provider_id") + "/" + line.variant, line.quantity,
        vendor.sources.getOrDefault(image, ""));
  }

  @Override
  public void begin(ProductionId job) {
    synchronized (vendor) {
      vendor.orderOf(job).become("in-production", "in-production");
    }
  }

  @Override
  public void ship(ProductionId job, String trackingNumber) {
    synchronized (vendor) {
      var order = vendor.orderOf(job);
      var pieces = new HashMap<Integer, Integer>();
      order.lines.forEach(line -> pieces.put(order.lines.indexOf(line) + 1, line.quantity));
      order.ship(trackingNumber, pieces, clock.instant());
    }
  }

  @Override
  public void deliver(ProductionId job) {
    synchronized (vendor) {
      vendor.orderOf(job).deliver(clock.instant());
    }
  }

  @Override
  public void forgetArrival(ProductionId job) {
    synchronized (vendor) {
      var order = vendor.orderOf(job);
      order.become("fulfilled", "fulfilled");
      order.shipments.forEach(shipment -> shipment.remove("delivered_at"));
    }
  }

  @Override
  public Posted event(ProductionId job, News news) {
    var type = switch (news) {
      case BEGUN -> "order:updated";
      case SHIPPED -> "order:shipment:created";
      case DELIVERED -> "order:shipment:delivered";
    };
    return PrintifyStage.posted("event-" + events.incrementAndGet(), type, vendor.orderOf(job).id, FakePrintify.SHOP);
  }

  @Override
  public void close() {
    vendor.close();
  }
}
