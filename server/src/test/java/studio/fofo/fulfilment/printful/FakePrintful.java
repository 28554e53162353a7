package studio.fofo.fulfilment.printful;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import studio.fofo.fulfilment.vendor.FakeVendor;
import studio.fofo.fulfilment.vendor.Received;
import studio.fofo.fulfilment.vendor.Reply;
import studio.fofo.fulfilment.vendor.VendorDocument;
import tools.jackson.databind.JsonNode;

/** Printful with orders, shipments, stock, estimates and rates. It accepts items without a file, as the real one does. */
final class FakePrintful extends FakeVendor {

  static final String TOKEN = "smk_test";
  static final String STORE = "8001";
  static final String SECRET = "00112233445566778899aabbccddeeff";

  private static final Set<String> DELETABLE = Set.of("draft", "failed", "canceled");

  final Map<Long, String> stock = new ConcurrentHashMap<>(Map.of(4017L, "in stock", 4018L, "in stock"));
  final List<Order> orders = new ArrayList<>();
  final PrintfulCatalogueData catalogue = new PrintfulCatalogueData();
  /** Refuses the next order with these words. */
  Optional<String> refusal = Optional.empty();
  /** Why the next order's files are refused, after it was created. */
  Optional<String> badFile = Optional.empty();
  /** Why the next confirmed order fails. */
  boolean failsAfterConfirmation;
  /** Whether a second order with the same external id is created. */
  boolean allowsDuplicates;
  BigDecimal unitCost = new BigDecimal("9.95");
  Optional<String> estimateFailure = Optional.empty();
  boolean refusesRates;
  /** Why it cannot draw. */
  Optional<String> mockupFailure = Optional.empty();
  /** How often it says that it is still drawing. */
  int drawing = 1;
  final Map<Long, JsonNode> drawings = new HashMap<>();
  private final Map<String, Integer> estimates = new HashMap<>();
  private long ids = 90_000_000L;

  FakePrintful() {
    super(VendorDocument.of("printful-v2", "printful-v2.openapi.json"));
  }

  static final class Order {
    final long id;
    final String external;
    final JsonNode sent;
    final List<Item> items = new ArrayList<>();
    final List<Shipment> shipments = new ArrayList<>();
    String status = "draft";
    int calculating = 1;
    int confirmations;
    boolean deleted;
    Optional<String> badFile = Optional.empty();
    /** The status of the approval sheet of its first item, if it has one. */
    Optional<String> sheet = Optional.empty();

    Order(long id, JsonNode sent) {
      this.id = id;
      this.external = sent.path("external_id").asString("");
      this.sent = sent;
    }

    int line(long item) {
      return items.indexOf(items.stream().filter(each -> each.id == item).findFirst().orElseThrow()) + 1;
    }
  }

  static final class Item {
    final long id;
    String external;
    long variant;
    int quantity;
    final String name;
    final String retail;
    Object placements;

    Item(long id, JsonNode sent) {
      this.id = id;
      external = sent.path("external_id").asString("");
      variant = sent.path("catalog_variant_id").asLong();
      quantity = sent.path("quantity").asInt(1);
      name = sent.path("name").asString("");
      retail = sent.path("retail_price").asString("0.00");
      placements = sent.has("placements") ? sent.get("placements") : List.of();
    }
  }

  static final class Shipment {
    final long id;
    String status = "shipped";
    String url;
    boolean delivered;
    final Map<Item, Integer> pieces;

    Shipment(long id, String url, Map<Item, Integer> pieces) {
      this.id = id;
      this.url = url;
      this.pieces = pieces;
    }
  }

  synchronized Order order(String external) {
    return find(external).orElseThrow();
  }

  synchronized int created(String external) {
    return (int) orders.stream().filter(order -> order.external.equals(external)).count();
  }

  synchronized int confirmations(String external) {
    return orders.stream().filter(order -> order.external.equals(external)).mapToInt(order -> order.confirmations).sum();
  }

  /** @param pieces by the item's place in the order, from 1 */
  synchronized Shipment ship(String external, String number, Map<Integer, Integer> pieces) {
    var order = order(external);
    var sent = new LinkedHashMap<Item, Integer>();
    pieces.forEach((line, count) -> sent.put(order.items.get(line - 1), count));
    var shipment = new Shipment(ids++, "https://www.ups.com/track?tracknum=" + number, sent);
    order.shipments.add(shipment);
    var shipped = order.shipments.stream().flatMap(each -> each.pieces.values().stream()).mapToInt(Integer::intValue).sum();
    order.status = shipped >= order.items.stream().mapToInt(item -> item.quantity).sum() ? "fulfilled" : "partial";
    return shipment;
  }

  private Optional<Order> find(String reference) {
    var live = orders.stream().filter(order -> !order.deleted);
    return reference.startsWith("@")
        ? find(reference.substring(1))
        : live.filter(order -> order.external.equals(reference) || Long.toString(order.id).equals(reference)).findFirst();
  }

  @Override
  protected Reply answer(Received request) {
    if (!request.header("authorization").equals("Bearer " + TOKEN)) {
      return unauthorized(request.path().equals("/v2/stores") ? "data" : "result");
    }
    var path = request.path().split("/");
    return switch (path[2]) {
      case "orders" -> orders(request, path);
      case "order-estimation-tasks" -> estimation(request);
      case "shipping-rates" -> rates();
      case "approval-sheets" -> sheets(request.query("order_id", ""));
      case "mockup-tasks" -> mockups(request);
      case "catalog-variants" -> path.length == 4 ? catalogue.variant(Long.parseLong(path[3]))
          : availability(Long.parseLong(path[3]), request.query("selling_region_name", "worldwide"));
      case "webhooks" -> Reply.json(Map.of("code", 200, "result", PrintfulJson.webhook(request.json(), SECRET)));
      default -> catalogue.answer(request, path, url());
    };
  }

  private Reply orders(Received request, String[] path) {
    if (!request.header("x-pf-store-id").equals(STORE)) {
      return error(401, "This endpoint requires store_id");
    }
    if (path.length == 3) {
      return create(request.json());
    }
    return find(path[3]).map(order -> switch (request.method() + (path.length > 4 ? " " + path[4] : "")) {
      case "GET" -> order(order);
      case "DELETE" -> delete(order);
      case "POST confirmation" -> confirm(order);
      case "GET order-items" -> Reply.json(PrintfulJson.items(order));
      case "GET shipments" -> Reply.json(PrintfulJson.shipments(order, request, url()));
      case String other -> error(404, "Not Found " + other);
    }).orElseGet(() -> path.length > 4 && path[4].equals("confirmation") ? Reply.empty(500) : error(404, "Not Found"));
  }

  private Reply create(JsonNode sent) {
    var words = refusal.or(() -> mistake(sent));
    refusal = Optional.empty();
    if (words.isPresent()) {
      return error(400, words.get());
    }
    var order = new Order(ids++, sent);
    sent.path("order_items").forEach(item -> order.items.add(new Item(ids++, item)));
    order.badFile = badFile;
    badFile = Optional.empty();
    orders.add(order);
    return Reply.json(Map.of("data", PrintfulJson.order(order, unitCost)));
  }

  private Optional<String> mistake(JsonNode sent) {
    var recipient = sent.path("recipient");
    if (Set.of("US", "CA", "AU").contains(recipient.path("country_code").asString("")) && !recipient.has("state_code")) {
      return Optional.of("Recipient: state code is missing");
    }
    if (!allowsDuplicates && find(sent.path("external_id").asString("")).isPresent()) {
      return Optional.of("Order with this External ID already exists");
    }
    return sent.path("order_items").valueStream().map(item -> item.path("catalog_variant_id").asLong())
        .filter(variant -> !stock.containsKey(variant)).findFirst().map(variant -> "Catalog variant " + variant + " is discontinued");
  }

  private Reply order(Order order) {
    order.calculating = Math.max(0, order.calculating - 1);
    return Reply.json(Map.of("data", PrintfulJson.order(order, unitCost)));
  }

  private static Reply delete(Order order) {
    if (!DELETABLE.contains(order.status)) {
      return Reply.json(409, Map.of("code", 409, "result", "Order cannot be deleted", "error",
          Map.of("reason", 409, "message", "Order cannot be deleted")));
    }
    order.deleted = true;
    return Reply.empty(204);
  }

  /** A second confirmation changes nothing, and is counted. */
  private Reply confirm(Order order) {
    order.confirmations++;
    if (order.status.equals("draft")) {
      order.status = failsAfterConfirmation ? "failed" : "pending";
      failsAfterConfirmation = false;
    }
    var links = Map.of("self", PrintfulJson.link("/c"), "order", PrintfulJson.link("/o"), "order_items", PrintfulJson.link("/i"),
        "shipments", PrintfulJson.link("/s"));
    return Reply.json(Map.of("data", PrintfulJson.order(order, unitCost), "_links", links));
  }

  private Reply estimation(Received request) {
    if (request.method().equals("POST")) {
      var id = "task-" + ids++;
      var pieces = request.json().path("order_items").valueStream().mapToInt(item -> item.path("quantity").asInt()).sum();
      estimates.put(id, pieces);
      return Reply.json(Map.of("data", PrintfulJson.task(id, "pending", Optional.empty(), Optional.empty())));
    }
    var id = request.query("id", "");
    var costs = PrintfulJson.costs(unitCost.multiply(BigDecimal.valueOf(estimates.get(id))), true);
    return Reply.json(Map.of("data", estimateFailure.isPresent()
        ? PrintfulJson.task(id, "failed", Optional.empty(), estimateFailure)
        : PrintfulJson.task(id, "completed", Optional.of(costs), Optional.empty())));
  }

  private Reply rates() {
    return refusesRates ? Reply.json(400, Map.of("data", "Invalid address")) : Reply.json(Map.of("data", List.of(PrintfulJson.rate())));
  }

  private Reply mockups(Received request) {
    if (request.method().equals("POST")) {
      var asked = request.json().path("products").path(0);
      var id = ids++;
      drawings.put(id, asked);
      return Reply.json(Map.of("data", List.of(PrintfulJson.drawing(id, "pending", asked, mockupFailure)), "_links", Map.of("self",
          PrintfulJson.link("/m"))));
    }
    var id = Long.parseLong(request.query("id", "0"));
    var status = mockupFailure.isPresent() ? "failed" : drawing-- > 0 ? "pending" : "completed";
    return Reply
        .json(Map.of("data", List.of(PrintfulJson.drawing(id, status, drawings.get(id), mockupFailure)), "paging", Map.of("total", 1,
            "offset", 0, "limit", 20), "_links", Map.of("self", PrintfulJson.link("/m"))));
  }

  private Reply sheets(String order) {
    return Reply.json(Map.of("data", find(order).filter(found -> found.sheet.isPresent()).map(PrintfulJson::sheet).stream().toList(),
        "_links", Map.of("self", PrintfulJson.link("/a"))));
  }

  private Reply availability(long variant, String region) {
    return stock.containsKey(variant)
        ? Reply.json(PrintfulJson.availability(variant, region, stock.get(variant)))
        : error(404, "Not Found");
  }

  /** @param name of the words, which differs from path to path */
  private static Reply unauthorized(String name) {
    var words = "Malformed Authorization header.";
    return Reply.json(401, Map.of(name, words, "error", Map.of("reason", "Unauthorized", "message", words)));
  }

  private static Reply error(int status, String words) {
    return Reply.json(status, Map.of("code", status, "result", words, "error", Map.of("reason", "BadRequest", "message", words)));
  }
}
