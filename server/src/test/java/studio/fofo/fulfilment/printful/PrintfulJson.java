package studio.fofo.fulfilment.printful;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.vendor.Received;
import tools.jackson.databind.JsonNode;

/** The objects of Printful's document, with all the fields that it requires. */
final class PrintfulJson {

  static final String NOW = "2026-03-04T10:00:00Z";
  private static final BigDecimal SHIPPING = new BigDecimal("4.69");
  private static final List<String> ADDRESS = List.of("name", "company", "address1", "address2", "city", "state_code", "state_name",
      "country_code", "country_name", "zip", "phone", "email", "tax_number");

  private PrintfulJson() {}

  static Map<String, Object> link(String path) {
    return Map.of("href", "https://api.printful.test/v2" + path);
  }

  static Map<String, Object> order(FakePrintful.Order order, BigDecimal unitCost) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", order.id);
    json.put("external_id", order.external);
    json.put("store_id", Integer.parseInt(FakePrintful.STORE));
    json.put("shipping", order.sent.path("shipping").asString("STANDARD"));
    json.put("status", order.status);
    json.put("created_at", NOW);
    json.put("updated_at", NOW);
    json.put("recipient", address(order.sent.path("recipient")));
    var pieces = order.items.stream().mapToInt(item -> item.quantity).sum();
    json.put("costs", costs(unitCost.multiply(BigDecimal.valueOf(pieces)), order.calculating == 0));
    json.put("retail_costs", retailCosts());
    json.put("order_items", order.items.stream().map(item -> summary(item, unitCost)).toList());
    json.put("_links", Map.of("self", link("/o"), "order_confirmation", link("/c"), "order_invoices", link("/v"), "order_items", link("/i"),
        "shipments", link("/s")));
    return json;
  }

  private static Map<String, Object> address(JsonNode sent) {
    var address = new LinkedHashMap<String, Object>();
    ADDRESS.forEach(name -> address.put(name, sent.path(name).asString("")));
    return address;
  }

  static Map<String, Object> costs(BigDecimal goods, boolean calculated) {
    var costs = new LinkedHashMap<String, Object>();
    costs.put("calculation_status", calculated ? "done" : "calculating");
    costs.put("currency", calculated ? "USD" : null);
    for (var name : List.of("discount", "digitization", "additional_fee", "fulfillment_fee", "retail_delivery_fee", "vat", "tax")) {
      costs.put(name, calculated ? "0.00" : null);
    }
    costs.put("subtotal", calculated ? goods.toPlainString() : null);
    costs.put("shipping", calculated ? SHIPPING.toPlainString() : null);
    costs.put("total", calculated ? goods.add(SHIPPING).toPlainString() : null);
    return costs;
  }

  private static Map<String, Object> retailCosts() {
    var costs = new LinkedHashMap<String, Object>(Map.of("calculation_status", "done", "currency", "USD", "subtotal", "32.00", "discount",
        "0.00", "shipping", "0.00", "vat", "0.00", "tax", "0.00"));
    costs.put("total", "32.00");
    return costs;
  }

  private static Map<String, Object> summary(FakePrintful.Item item, BigDecimal unitCost) {
    var json = new LinkedHashMap<String, Object>(Map.of("id", item.id, "type", "order_item", "source", "catalog", "catalog_variant_id",
        item.variant, "quantity", item.quantity, "price", unitCost.toPlainString(), "retail_price", item.retail, "currency", "USD",
        "retail_currency", "USD", "_links", Map.of("self", link("/i"))));
    json.put("external_id", item.external.isEmpty() ? null : item.external);
    json.put("name", item.name);
    return json;
  }

  static Map<String, Object> items(FakePrintful.Order order) {
    var items = order.items.stream().map(item -> item(order, item)).toList();
    return Map.of("data", items, "_links", Map.of("self", link("/i"), "order", link("/o")));
  }

  private static Map<String, Object> item(FakePrintful.Order order, FakePrintful.Item item) {
    var json = new LinkedHashMap<String, Object>(Map.of("id", item.id, "source", "catalog", "catalog_variant_id", item.variant, "quantity",
        item.quantity, "retail_price", item.retail, "name", item.name, "product_options", List.of(), "_links", Map.of("self", link("/i"))));
    json.put("external_id", item.external.isEmpty() ? null : item.external);
    json.put("placements", item.placements instanceof JsonNode sent ? placements(order, sent) : item.placements);
    return json;
  }

  private static List<Object> placements(FakePrintful.Order order, JsonNode sent) {
    var placements = new ArrayList<Object>();
    sent.forEach(placement -> {
      var json = new LinkedHashMap<String, Object>(Map.of("placement", placement.get("placement"), "technique", placement.get("technique"),
          "layers", placement.get("layers"), "status", order.badFile.isPresent() ? "failed" : "ok"));
      json.put("status_explanation", order.badFile.orElse(""));
      placements.add(json);
    });
    return placements;
  }

  /** One shipment per page, so that pages are followed. */
  static Map<String, Object> shipments(FakePrintful.Order order, Received request, URI base) {
    var offset = Integer.parseInt(request.query("offset", "0"));
    var page = order.shipments.stream().skip(offset).limit(1).map(shipment -> shipment(order, shipment)).toList();
    var links = new HashMap<String, Object>(Map.of("self", link("/s")));
    if (offset + 1 < order.shipments.size()) {
      links.put("next", Map.of("href", base + request.path() + "?limit=1&offset=" + (offset + 1)));
    }
    return Map.of("data", page, "_links", links, "paging", Map.of("total", order.shipments.size(), "offset", offset, "limit", 1));
  }

  private static Map<String, Object> shipment(FakePrintful.Order order, FakePrintful.Shipment shipment) {
    var json = new LinkedHashMap<String, Object>();
    var wasSent = shipment.status.equals("shipped") || shipment.status.equals("returned");
    json.put("id", shipment.id);
    json.put("order_id", order.id);
    json.put("order_external_id", order.external);
    json.put("carrier", "UPS");
    json.put("service", "UPS Ground");
    json.put("shipment_status", shipment.status);
    json.put("shipped_at", wasSent ? NOW : null);
    json.put("delivery_status", shipment.delivered ? "delivered" : "unknown");
    json.put("delivered_at", shipment.delivered ? "2026-03-09T10:00:00Z" : null);
    json.put("is_reshipment", false);
    json.put("tracking_url", shipment.url);
    json.put("tracking_events", List.of());
    json.put("estimated_delivery", null);
    json.put("shipment_items", shipment.pieces.entrySet().stream().map(piece -> piece(piece.getKey(), piece.getValue())).toList());
    return json;
  }

  private static Map<String, Object> piece(FakePrintful.Item item, int count) {
    return Map.of("id", item.id + 1_000_000, "order_item_id", item.id, "order_item_external_id", item.external, "order_item_name",
        item.name, "quantity", count);
  }

  static Map<String, Object> task(String id, String status, Optional<Object> costs, Optional<String> failure) {
    var task = new LinkedHashMap<String, @Nullable Object>();
    task.put("id", id);
    task.put("status", status);
    task.put("costs", costs.orElse(null));
    task.put("retail_costs", null);
    task.put("failure_reasons", failure.stream().toList());
    return task;
  }

  /** One picture per style, the same for all variants, as for sizes of one colour. */
  static Map<String, Object> drawing(long id, String status, JsonNode asked, Optional<String> failure) {
    var mockups = asked.path("mockup_style_ids").valueStream().map(style -> Map.of("placement", "front", "display_name", "Front",
        "technique", "dtg", "style_id", style, "mockup_url", "https://printful-upload.example/" + id + "/" + style.asString() + ".jpg"))
        .toList();
    var variants = asked.path("catalog_variant_ids").valueStream().map(variant -> Map.of("catalog_variant_id", variant, "mockups", mockups))
        .toList();
    return Map.of("id", id, "status", status, "catalog_variant_mockups", status.equals("completed") ? variants : List.of(), "items",
        List.of(), "failure_reasons", failure.stream().map(words -> Map.of("type", "https://printful.example/errors", "detail", words))
            .toList(),
        "_links", Map.of("self", link("/m")));
  }

  static Map<String, Object> sheet(FakePrintful.Order order) {
    return Map.of("confirm_hash", "a14e51714be01f98487fcf5131727d31", "status", order.sheet.orElseThrow(), "submitted_design",
        "https://printful.example/submitted", "recommended_design", "https://printful.example/recommended", "approval_sheet",
        "https://printful.example/sheet.pdf", "order_id", order.id, "order_item_id", order.items.getFirst().id, "_links",
        Map.of("order", link("/o"), "order_item", link("/i")));
  }

  static Map<String, Object> rate() {
    return Map.of("shipping", "STANDARD", "shipping_method_name", "Flat Rate", "rate", SHIPPING.toPlainString(), "currency", "USD",
        "min_delivery_days", 4, "max_delivery_days", 8, "shipments", List.of(Map.of("departure_country", "LV", "shipment_items",
            List.of(Map.of("catalog_variant_id", 4017, "quantity", 1)), "customs_fees_possible", false)));
  }

  static Map<String, Object> availability(long variant, String region, String availability) {
    return Map.of("data", stock(variant, region, availability), "filter_settings", List.of(), "_links", Map.of());
  }

  static Map<String, Object> stock(long variant, String region, String availability) {
    var regions = List.of(Map.of("name", region, "availability", availability, "placement_option_availability", List.of()));
    return Map.of("catalog_variant_id", variant, "techniques", List.of(Map.of("technique", "dtg", "selling_regions", regions)), "_links",
        Map.of());
  }

  static Map<String, Object> webhook(JsonNode form, String secret) {
    var result = new LinkedHashMap<String, Object>();
    result.put("default_url", form.get("default_url"));
    result.put("expires_at", null);
    result.put("events", form.get("events"));
    result.put("public_key", "c29tZSBrZXk=");
    result.put("secret_key", secret);
    return result;
  }
}
