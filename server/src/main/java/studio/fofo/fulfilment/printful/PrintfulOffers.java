package studio.fofo.fulfilment.printful;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.ordering.DeliveryTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Printful would make, from its stock, its estimate of the costs, and its shipping rates. */
final class PrintfulOffers {

  static final String METHOD = "STANDARD";

  /** The example of Printful's document. An estimate needs a file for each placement, and there is none before an order is placed. */
  private static final String SOME_FILE = "https://www.printful.com/static/images/layout/printful-logo.png";

  private final PrintfulApi api;
  private final PrintfulSettings settings;

  PrintfulOffers(PrintfulApi api, PrintfulSettings settings) {
    this.api = api;
    this.settings = settings;
  }

  Offer of(OfferRequest request, Map<String, VendorVariant> variants) {
    var declined = new HashMap<Integer, String>();
    var region = PrintfulRegions.of(request.destination().country());
    for (var line : request.lines()) {
      Optional.ofNullable(variants.get(line.variantId())).map(variant -> outOfStock(variant, region))
          .orElse(Optional.of("Printful does not make " + line.variantId())).ifPresent(why -> declined.put(line.number(), why));
    }
    var lines = request.lines().stream().filter(line -> !declined.containsKey(line.number())).toList();
    return lines.isEmpty() ? Offer.none(declined) : offer(lines, variants, request.destination(), declined);
  }

  private Optional<String> outOfStock(VendorVariant variant, String region) {
    var reply = api.get("/v2/catalog-variants/" + variant.vendorId() + "/availability?selling_region_name=" + region);
    if (reply.isNotFound()) {
      return Optional.of("Printful has no variant " + variant.vendorId());
    }
    var stock = PrintfulApi.required(reply, "availability").path("techniques").valueStream()
        .filter(technique -> technique.path("technique").asString("").equals(variant.technique()))
        .flatMap(technique -> technique.path("selling_regions").valueStream())
        .filter(each -> each.path("name").asString("").equals(region))
        .map(each -> each.path("availability").asString("unknown")).findFirst().orElse("not fulfillable");
    return switch (stock) {
      case "in stock", "unknown" -> Optional.empty();
      case String none -> Optional.of(variant.variantId() + " is " + none + " in region " + region);
    };
  }

  private Offer offer(List<OfferRequest.Line> lines, Map<String, VendorVariant> variants, OfferRequest.Destination destination,
      Map<Integer, String> declined) {
    var estimate = estimate(lines, variants, destination);
    var time = estimate.costs().isPresent() ? time(lines, variants, destination) : Optional.<DeliveryTime>empty();
    if (time.isEmpty()) {
      lines.forEach(line -> declined.put(line.number(), estimate.refusal().orElse("Printful does not ship there by " + METHOD)));
      return Offer.none(declined);
    }
    return new Offer(lines.stream().map(OfferRequest.Line::number).collect(Collectors.toSet()), declined,
        Optional.of(new Offer.Terms(estimate.costs().orElseThrow(), METHOD, time.get())));
  }

  private record Estimate(Optional<SupplierCosts> costs, Optional<String> refusal) {}

  private Estimate estimate(
      List<OfferRequest.Line> lines, Map<String, VendorVariant> variants, OfferRequest.Destination destination) {
    var question = JsonMapper.shared().createObjectNode();
    var recipient = question.putObject("recipient").put("country_code", destination.country()).put("zip", destination.postalCode());
    PrintfulRecipient.code(destination.country(), destination.region()).ifPresent(code -> recipient.put("state_code", code));
    var items = question.putArray("order_items");
    lines.forEach(line -> items.add(printed(item(line, variant(line, variants)), variant(line, variants))));
    var reply = api.post("/v2/order-estimation-tasks", question);
    if (!reply.isSuccess()) {
      return new Estimate(Optional.empty(), Optional.of(PrintfulWords.of(reply)));
    }
    return completed(PrintfulApi.required(reply, "/v2/order-estimation-tasks"));
  }

  private Estimate completed(JsonNode created) {
    var task = created;
    for (var poll = 0; task.path("status").asString("").equals("pending"); poll++) {
      if (poll == settings.polls()) {
        throw SupplierUnavailable.unknown("Printful does not finish an estimate", null);
      }
      LockSupport.parkNanos(settings.poll().toNanos());
      task = api.data("/v2/order-estimation-tasks?id=" + created.path("id").asString(""));
    }
    var costs = task.path("status").asString("").equals("completed")
        ? PrintfulCosts.of(task.path("costs"))
        : Optional.<SupplierCosts>empty();
    var reasons = task.path("failure_reasons").valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
    return new Estimate(costs, costs.isPresent() ? Optional.empty() : Optional.of("Printful cannot estimate it: " + reasons));
  }

  /** Rates need a street and a city, which an offer does not have and which they do not depend on. */
  private Optional<DeliveryTime> time(
      List<OfferRequest.Line> lines, Map<String, VendorVariant> variants, OfferRequest.Destination destination) {
    var question = JsonMapper.shared().createObjectNode();
    var recipient = question.putObject("recipient").put("address1", "Street 1").put("city", "City")
        .put("country_code", destination.country());
    PrintfulRecipient.code(destination.country(), destination.region()).ifPresent(code -> recipient.put("state_code", code));
    if (!destination.postalCode().isBlank()) {
      recipient.put("zip", destination.postalCode());
    }
    var items = question.putArray("order_items");
    lines.forEach(line -> items.add(item(line, variant(line, variants))));
    var reply = api.post("/v2/shipping-rates", question);
    if (!reply.isSuccess()) {
      return Optional.of(usual(1));
    }
    return PrintfulApi.required(reply, "/v2/shipping-rates").valueStream()
        .filter(rate -> rate.path("shipping").asString("").equals(METHOD)).findFirst().map(this::days);
  }

  private DeliveryTime days(JsonNode rate) {
    var least = Math.max(1, rate.path("min_delivery_days").asInt(1));
    return rate.has("max_delivery_days") ? new DeliveryTime(least, Math.max(least, rate.get("max_delivery_days").asInt())) : usual(least);
  }

  private DeliveryTime usual(int least) {
    return new DeliveryTime(least, Math.max(least, settings.usualDays()));
  }

  private static ObjectNode item(OfferRequest.Line line, VendorVariant variant) {
    return JsonMapper.shared().createObjectNode().put("source", "catalog").put("catalog_variant_id", Long.parseLong(variant.vendorId()))
        .put("quantity", line.quantity());
  }

  /** What is printed where decides what it costs. */
  private static ObjectNode printed(ObjectNode item, VendorVariant variant) {
    item.putArray("placements").addObject().put("placement", variant.placement()).put("technique", variant.technique())
        .putArray("layers").addObject().put("type", "file").put("url", SOME_FILE);
    return item;
  }

  private static VendorVariant variant(OfferRequest.Line line, Map<String, VendorVariant> variants) {
    return Objects.requireNonNull(variants.get(line.variantId()));
  }
}
