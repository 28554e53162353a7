package studio.fofo.fulfilment.printify;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.vendor.FakeVendor;
import studio.fofo.fulfilment.vendor.Received;
import studio.fofo.fulfilment.vendor.Reply;
import studio.fofo.fulfilment.vendor.VendorDocument;
import tools.jackson.databind.JsonNode;

/**
 * Printify, with one shop: uploads, products and orders as its document and its written reference describe them. It accepts two orders with
 * the same external id, cancels orders on hold only, and lists the newest first.
 */
final class FakePrintify extends FakeVendor {

  static final String TOKEN = "token-of-tests";
  static final String SHOP = "1234567";
  static final long BLACK_M = 11_876;
  static final long WHITE_L = 11_877;
  static final long GONE = 11_878;
  static final long MUG = 33_719;

  private static final Pattern PATH = Pattern.compile("/shops/" + SHOP + "/(orders|products)(?:/([^/]+?))?(?:/([a-z_]+))?\\.json");

  /** Costs of a piece in cents. */
  final Map<Long, Long> costs = new HashMap<>(Map.of(BLACK_M, 921L, WHITE_L, 1_043L, GONE, 990L, MUG, 512L));
  /** Replies instead of the usual one, by the end of the path. */
  final Map<String, Reply> refusals = new HashMap<>();
  final List<FakeOrder> orders = new ArrayList<>();
  final List<Map<String, Object>> products = new ArrayList<>();
  final List<Map<String, Object>> files = new ArrayList<>();
  /** Where it fetches each file, by its id. */
  final Map<String, String> sources = new HashMap<>();
  final List<Map<String, Object>> webhooks = new ArrayList<>();
  final List<String> secrets = new ArrayList<>();
  /** Whether it makes products without the images they should have. */
  boolean blank;
  /** Whether it says only what its OpenAPI document has. */
  boolean toTheLetter;
  String statusOfNew = "on-hold";
  String statusOfSent = "sending-to-production";
  private final Clock clock;
  private long ids = 0x5d15_0000_0000L;

  FakePrintify(Clock clock) {
    super(VendorDocument.of("printify-v1", "printify-v1-community.openapi.yaml"));
    this.clock = clock;
  }

  @Override
  protected Reply answer(Received request) {
    if (!request.header("authorization").equals("Bearer " + TOKEN)) {
      return Reply.json(401, Map.of("error", "Unauthenticated."));
    }
    var refused = refusals.entrySet().stream().filter(refusal -> (request.method() + " " + request.path()).endsWith(refusal.getKey()))
        .findFirst();
    return refused.map(Map.Entry::getValue).orElseGet(() -> usual(request));
  }

  private Reply usual(Received request) {
    var path = request.path();
    if (path.startsWith("/catalog/")) {
      return FakeCatalogue.answer(request);
    }
    return switch (path) {
      case "/shops.json" -> Reply.json(List.of(Map.of("id", Long.parseLong(SHOP), "title", "FOFO", "sales_channel", "custom_integration")));
      case "/uploads/images.json" -> upload(request.json());
      case "/shops/" + SHOP + "/webhooks.json" -> webhooks(request);
      case "/uploads.json" -> page(request, files, Function.identity());
      default -> ofShop(request);
    };
  }

  private Reply ofShop(Received request) {
    var path = PATH.matcher(request.path());
    if (!path.matches()) {
      return webhooks.removeIf(webhook -> request.path().endsWith("/webhooks/" + webhook.get("id") + ".json")
          && URI.create((String) webhook.get("url")).getHost().equals(request.query("host", ""))) ? Reply.json(Map.of()) : missing();
    }
    var posted = request.method().equals("POST");
    if (path.group(1).equals("products")) {
      return path.group(2) != null ? delete(path.group(2))
          : posted ? create(request.json()) : page(request, products, Function.identity());
    }
    if (path.group(2) == null) {
      return posted ? order(request.json()) : page(request, orders, this::json);
    }
    if (path.group(2).equals("shipping")) {
      return shippingCost(request.json());
    }
    return orders.stream().filter(order -> order.id.equals(path.group(2))).findFirst()
        .map(order -> order(order, Optional.ofNullable(path.group(3)).orElse(""))).orElseGet(FakePrintify::missing);
  }

  private Reply webhooks(Received request) {
    if (request.method().equals("POST")) {
      var form = request.json();
      webhooks.add(Map.of("id", id(), "shop_id", SHOP, "topic", form.path("topic").asString(), "url", form.path("url").asString()));
      secrets.add(form.path("secret").asString());
      return Reply.json(webhooks.getLast());
    }
    return Reply.json(webhooks);
  }

  private Reply upload(JsonNode form) {
    var url = form.path("url").asString("");
    if (!form.has("content") && !url.startsWith("http")) {
      return refused("url: The url is not valid.");
    }
    var file = new LinkedHashMap<String, Object>(
        Map.of("id", id(), "file_name", form.path("file_name").asString(), "height", 4_800, "width",
            3_600, "size", 100_000, "mime_type", "image/png", "preview_url", "https://images.printify.example/1", "upload_time",
            "2026-03-04 10:00:00"));
    files.addFirst(file);
    sources.put((String) file.get("id"), url);
    return Reply.json(file);
  }

  private Reply create(JsonNode form) {
    var press = form.path("blueprint_id").asLong() + "/" + form.path("print_provider_id").asLong();
    var unknown = form.path("variants").valueStream().anyMatch(variant -> !costs.containsKey(variant.path("id").asLong()));
    if (unknown || !FakeCatalogue.PRESSES.contains(press)) {
      return refused("variants.0.id: The selected variant is not available.");
    }
    var images = form.path("print_areas").valueStream().flatMap(area -> area.path("placeholders").valueStream())
        .flatMap(placeholder -> placeholder.path("images").valueStream()).map(image -> image.path("id").asString("")).toList();
    if (!files.stream().map(file -> (String) file.get("id")).toList().containsAll(images)) {
      return refused("print_areas.0.placeholders.0.images.0.id: The image does not exist.");
    }
    var product = product(form);
    products.addFirst(product);
    return Reply.json(product);
  }

  private Map<String, Object> product(JsonNode form) {
    var product = new LinkedHashMap<String, Object>(Map.of("id", id(), "title", form.path("title").asString(), "description",
        form.path("description").asString(), "blueprint_id", form.path("blueprint_id").asLong(), "print_provider_id",
        form.path("print_provider_id").asLong(), "shop_id", Long.parseLong(SHOP)));
    product.put("variants", form.path("variants").valueStream().map(variant -> Map.of("id", variant.path("id").asLong(), "cost",
        costs.get(variant.path("id").asLong()), "price", variant.path("price").asLong(), "is_enabled", true)).toList());
    product.put("print_areas", blank ? List.of() : form.path("print_areas"));
    return product;
  }

  private Reply delete(String id) {
    return products.removeIf(product -> product.get("id").equals(id)) ? Reply.json(Map.of()) : missing();
  }

  private Reply shippingCost(JsonNode form) {
    return Reply.json(Map.of("standard", shipping(form).stream().mapToLong(Long::longValue).sum(), "express", 3_000));
  }

  /** Of each line. */
  private static List<Long> shipping(JsonNode form) {
    var home = form.path("address_to").path("country").asString("").equals("US");
    var first = home ? FakeCatalogue.FIRST_HOME : FakeCatalogue.FIRST_ABROAD;
    var more = home ? FakeCatalogue.MORE_HOME : FakeCatalogue.MORE_ABROAD;
    return IntStream.range(0, form.path("line_items").size())
        .mapToObj(line -> form.path("line_items").path(line).path("quantity").asLong() * more + (line == 0 ? first - more : 0)).toList();
  }

  private Reply order(JsonNode form) {
    var address = form.path("address_to");
    if (List.of("US", "CA", "AU").contains(address.path("country").asString("")) && address.path("region").asString("").isEmpty()) {
      return refused("address_to.region: The region field is required.");
    }
    var shipping = shipping(form);
    var lines = IntStream.range(0, form.path("line_items").size()).mapToObj(number -> {
      var line = form.path("line_items").path(number);
      var variant = line.path("variant_id").asLong();
      return new FakeOrder.Line(line.path("product_id").asString(), variant, line.path("quantity").asInt(), costs.get(variant),
          shipping.get(number));
    }).toList();
    if (!products.stream().map(product -> product.get("id")).toList().containsAll(lines.stream().map(line -> line.product).toList())) {
      return refused("line_items.0.product_id: The product does not exist.");
    }
    var order = new FakeOrder(id(), form.path("external_id").asString(), address, new ArrayList<>(lines), statusOfNew, clock.instant());
    orders.addFirst(order);
    return Reply.json(Map.of("id", order.id));
  }

  private Reply order(FakeOrder order, String action) {
    switch (action) {
      case "send_to_production" -> {
        if (!order.status.equals("on-hold")) {
          return refused("The order cannot be sent to production.");
        }
        order.status = statusOfSent;
        order.sentAt = clock.instant();
        order.sent++;
      }
      case "cancel" -> {
        if (!List.of("on-hold", "payment-not-received").contains(order.status)) {
          return refused("The order cannot be cancelled.");
        }
        order.status = "cancelled";
        order.lines.forEach(line -> line.status = "canceled");
      }
      default -> {}
    }
    return Reply.json(json(order));
  }

  private Map<String, Object> json(FakeOrder order) {
    return order.json(toTheLetter);
  }

  private static <T> Reply page(Received request, List<T> all, Function<T, ?> json) {
    var limit = Integer.parseInt(request.query("limit", "10"));
    var page = Integer.parseInt(request.query("page", "1"));
    var entries = all.stream().skip((page - 1L) * limit).limit(limit).map(json).toList();
    return Reply.json(Map.of("current_page", page, "last_page", Math.max(1, Math.ceilDiv(all.size(), limit)), "per_page", limit, "total",
        all.size(), "data", entries));
  }

  static Reply refused(String reason) {
    return Reply.json(400,
        Map.of("status", "error", "code", 8150, "message", "Validation failed.", "errors", Map.of("reason", reason, "code",
            8150)));
  }

  private static Reply missing() {
    return Reply.json(404, Map.of("error", "Not found"));
  }

  private String id() {
    return Long.toHexString(++ids) + "000000000000";
  }

  List<FakeOrder> ordersOf(ProductionId id) {
    return orders.stream().filter(order -> order.externalId.equals(id.value())).toList();
  }

  FakeOrder orderOf(ProductionId id) {
    return ordersOf(id).getFirst();
  }
}
