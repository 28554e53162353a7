package studio.fofo.fulfilment.printful;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.vendor.FakeVendor;
import studio.fofo.fulfilment.vendor.Received;
import studio.fofo.fulfilment.vendor.VendorContract.Posted;
import studio.fofo.fulfilment.vendor.VendorSide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@link FakePrintful} from its own side. It also creates a second order with an external id that it knows. */
public final class PrintfulSide implements VendorSide {

  private final FakePrintful vendor = new FakePrintful();
  private final AtomicInteger events = new AtomicInteger();

  public PrintfulSide() {
    vendor.allowsDuplicates = true;
  }

  @Override
  public FakeVendor server() {
    return vendor;
  }

  @Override
  public SupplierAccount account() {
    return new SupplierAccount(Printful.NAME, FakePrintful.TOKEN, FakePrintful.STORE, Optional.of(FakePrintful.SECRET));
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("fofo.fulfilment.printful.url", vendor.url().toString(), "fofo.fulfilment.printful.poll", "10ms");
  }

  @Override
  public boolean isOfSubmission(Received request) {
    return request.path().startsWith("/v2/orders");
  }

  @Override
  public boolean creates(Received request) {
    return request.method().equals("POST") && request.path().equals("/v2/orders");
  }

  @Override
  public List<Ordered> ordersOf(ProductionId job) {
    synchronized (vendor) {
      return vendor.orders.stream().filter(order -> order.external.equals(PrintfulIds.of(job)))
          .map(order -> new Ordered(order.confirmations, order.items.stream().map(PrintfulSide::line).toList())).toList();
    }
  }

  @Override
  public int orders() {
    synchronized (vendor) {
      return vendor.orders.size();
    }
  }

  private static Line line(FakePrintful.Item item) {
    var file = item.placements instanceof JsonNode sent ? sent.path(0).path("layers").path(0).path("url").asString("") : "";
    return new Line(Long.toString(item.variant), item.quantity, file);
  }

  @Override
  public void begin(ProductionId job) {
    synchronized (vendor) {
      order(job).status = "inprocess";
    }
  }

  @Override
  public void ship(ProductionId job, String trackingNumber) {
    var items = order(job).items;
    vendor.ship(PrintfulIds.of(job), trackingNumber, IntStream.rangeClosed(1, items.size()).boxed()
        .collect(Collectors.toMap(line -> line, line -> items.get(line - 1).quantity)));
  }

  @Override
  public void deliver(ProductionId job) {
    arrived(job, true);
  }

  @Override
  public void forgetArrival(ProductionId job) {
    arrived(job, false);
  }

  private void arrived(ProductionId job, boolean delivered) {
    synchronized (vendor) {
      order(job).shipments.forEach(shipment -> shipment.delivered = delivered);
    }
  }

  /** It has no event for an arrival, only for an order that has changed. */
  @Override
  public Posted event(ProductionId job, News news) {
    var at = Instant.parse(PrintfulJson.NOW).plusSeconds(events.incrementAndGet()).toString();
    var data = switch (news) {
      case BEGUN, DELIVERED -> Map.of("order", Map.of("id", order(job).id, "external_id", PrintfulIds.of(job), "status", "pending"));
      case SHIPPED -> Map.of("shipment", Map.of("id", 1, "order_external_id", PrintfulIds.of(job), "shipment_status", "shipped"));
    };
    var type = news == News.SHIPPED ? "shipment_sent" : "order_updated";
    var body = JsonMapper.shared().writeValueAsBytes(Map.of("type", type, "occurred_at", at, "retries", 0, "store_id",
        Integer.parseInt(FakePrintful.STORE), "data", data));
    var signature = PrintfulWebhook.hmac(FakePrintful.SECRET.getBytes(StandardCharsets.UTF_8), body);
    return new Posted(Map.of(PrintfulWebhook.SIGNATURE, List.of(signature)), body);
  }

  @Override
  public void close() {
    vendor.close();
  }

  private FakePrintful.Order order(ProductionId job) {
    return vendor.order(PrintfulIds.of(job));
  }
}
