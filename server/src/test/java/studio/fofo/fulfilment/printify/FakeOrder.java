package studio.fofo.fulfilment.printify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An order at {@link FakePrintify}. Tests change it as Printify, its print providers and carriers would. */
final class FakeOrder {

  String id;
  final String externalId;
  final JsonNode address;
  final List<Line> lines;
  final Instant createdAt;
  final List<Map<String, Object>> shipments = new ArrayList<>();
  String status;
  long tax;
  @Nullable
  Instant sentAt;
  @Nullable
  Instant shippedAt;
  /** How often it was sent to production. */
  int sent;

  FakeOrder(String id, String externalId, JsonNode address, List<Line> lines, String status, Instant createdAt) {
    this.id = id;
    this.externalId = externalId;
    this.address = address;
    this.lines = lines;
    this.status = status;
    this.createdAt = createdAt;
  }

  static final class Line {
    String product;
    final long variant;
    int quantity;
    long cost;
    final long shipping;
    int shipped;
    @Nullable
    String status;

    Line(String product, long variant, int quantity, long cost, long shipping) {
      this.product = product;
      this.variant = variant;
      this.quantity = quantity;
      this.cost = cost;
      this.shipping = shipping;
    }
  }

  void become(String word, @Nullable String ofLines) {
    status = word;
    lines.forEach(line -> line.status = ofLines);
  }

  /** @param pieces by the number of the line, from 1 */
  void ship(String number, Map<Integer, Integer> pieces, Instant at) {
    pieces.forEach((line, count) -> {
      var shipped = lines.get(line - 1);
      shipped.shipped += count;
      shipped.status = shipped.shipped >= shipped.quantity ? "fulfilled" : "in-production";
    });
    status = lines.stream().allMatch(line -> line.shipped >= line.quantity) ? "fulfilled" : "partially-fulfilled";
    shippedAt = at;
    shipments.add(new LinkedHashMap<>(Map.of("carrier", "USPS", "number", number, "url", "https://track.example/" + number)));
  }

  void deliver(Instant at) {
    lines.forEach(line -> line.status = "shipment_delivered");
    shipments.forEach(shipment -> shipment.put("delivered_at", at.toString()));
  }

  /** @param toTheLetter only what Printify's OpenAPI document has */
  Map<String, Object> json(boolean toTheLetter) {
    var json = new LinkedHashMap<String, Object>(Map.of("id", id, "shop_id", Long.parseLong(FakePrintify.SHOP), "address_to", address,
        "line_items", lines.stream().map(FakeOrder::json).toList(), "total_price", 9_900, "total_tax", tax, "status", status,
        "shipping_method", 1, "created_at", createdAt.toString()));
    json.put("total_shipping", lines.stream().mapToLong(line -> line.shipping).sum());
    var metadata = new LinkedHashMap<String, Object>(Map.of("order_type", "api", "shop_fulfilled_at",
        shippedAt == null ? "1970-01-01T00:00:00Z" : shippedAt.toString()));
    json.put("metadata", metadata);
    if (sentAt != null) {
      json.put("sent_to_production_at", sentAt.toString());
    }
    if (!toTheLetter) {
      metadata.put("shop_order_id", externalId);
      json.put("shipments", shipments);
    }
    return json;
  }

  private static Map<String, Object> json(Line line) {
    var json = new LinkedHashMap<String, Object>(Map.of("product_id", line.product, "variant_id", line.variant, "quantity", line.quantity,
        "cost", line.cost, "shipping_cost", line.shipping, "print_provider_id", 29));
    if (line.status != null) {
      json.put("status", line.status);
    }
    return json;
  }
}
