package studio.fofo.fulfilment.printful;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import tools.jackson.databind.JsonNode;

/**
 * An order and its shipments as a job's status. What was shipped counts, whatever the order's own status says: a cancelled order that was
 * shipped all the same is shipped.
 */
final class PrintfulStatus {

  private final JsonNode order;
  private final Map<Integer, Integer> ordered = new TreeMap<>();
  private final Map<String, Integer> lineByItem = new HashMap<>();
  private final Map<Integer, String> edited = new TreeMap<>();
  private final List<JsonNode> shipments;
  private final Details details;
  private final PrintfulHolds holds;

  /**
   * What else is known of an order.
   *
   * @param pieces that we ordered, by line; empty if we do not know
   * @param items in full, if the order failed
   * @param sheets its approval sheets, if it is on hold
   * @param draft why it was not confirmed, if it is a draft and somebody has looked at it
   */
  record Details(Map<Integer, Integer> pieces, List<JsonNode> items, List<JsonNode> sheets, Optional<SupplierHold> draft) {}

  PrintfulStatus(JsonNode order, List<JsonNode> shipments, Details details, PrintfulHolds holds) {
    this.order = order;
    this.shipments = shipments;
    this.details = details;
    this.holds = holds;
    order.path("order_items").forEach(this::item);
    details.pieces().forEach(this::compare);
  }

  private void item(JsonNode item) {
    PrintfulIds.line(item.path("external_id").asString("")).ifPresent(line -> {
      ordered.merge(line, item.path("quantity").asInt(0), Integer::sum);
      lineByItem.put(item.path("id").asString(""), line);
    });
  }

  private void compare(int line, int pieces) {
    var there = ordered.getOrDefault(line, 0);
    if (there != pieces) {
      edited.put(line, "line " + line + " has " + there + " pieces at Printful instead of " + pieces);
    }
    ordered.put(line, pieces);
  }

  /** Empty if none of our lines is in it. */
  Optional<SupplierStatus> read() {
    if (ordered.isEmpty()) {
      return Optional.empty();
    }
    var parcels = shipments.stream().filter(PrintfulStatus::wasSent).map(this::parcel).toList();
    var lines = new TreeMap<Integer, LineStatus>();
    ordered.forEach((line, pieces) -> lines.put(line, status(line, pieces)));
    var hold = lines.containsValue(LineStatus.ON_HOLD) ? Optional.of(hold()) : Optional.<SupplierHold>empty();
    return Optional.of(new SupplierStatus(lines, parcels, hold, isCharged() ? PrintfulCosts.of(order.path("costs")) : Optional.empty()));
  }

  /** Whether it may have been stopped so that somebody approves a changed design. */
  static boolean isStopped(JsonNode order, List<JsonNode> shipments) {
    return order.path("status").asString("").equals("onhold") || shipments.stream().anyMatch(PrintfulStatus::isStopped);
  }

  /** Whether an order is released to production, or may be without us. */
  static boolean mayBeMade(JsonNode order) {
    return switch (order.path("status").asString("")) {
      case "draft", "canceled", "cancelled" -> false;
      case String released -> true;
    };
  }

  private LineStatus status(int line, int pieces) {
    var sent = pieces(line, PrintfulStatus::wasSent);
    if (sent >= pieces && pieces > 0) {
      return shipped(line, pieces);
    }
    if (isCancelled()) {
      return sent > 0 ? LineStatus.SHIPPED : LineStatus.CANCELLED;
    }
    if (edited.containsKey(line) || pieces(line, PrintfulStatus::isStopped) > 0) {
      return LineStatus.ON_HOLD;
    }
    return switch (orderStatus()) {
      case "pending" -> LineStatus.ACCEPTED;
      case "inprocess", "partial" -> LineStatus.IN_PRODUCTION;
      case "fulfilled" -> LineStatus.SHIPPED;
      case String held -> LineStatus.ON_HOLD;
    };
  }

  private LineStatus shipped(int line, int pieces) {
    var kept = pieces(line, shipment -> wasSent(shipment) && !cameBack(shipment));
    if (kept < pieces && pieces(line, PrintfulStatus::cameBack) > 0) {
      return kept == 0 ? LineStatus.RETURNED : LineStatus.SHIPPED;
    }
    return pieces(line, shipment -> delivered(shipment).isPresent()) >= pieces ? LineStatus.DELIVERED : LineStatus.SHIPPED;
  }

  private int pieces(int line, Predicate<JsonNode> which) {
    return shipments.stream().filter(which).mapToInt(shipment -> piecesIn(shipment).getOrDefault(line, 0)).sum();
  }

  private Map<Integer, Integer> piecesIn(JsonNode shipment) {
    var pieces = new TreeMap<Integer, Integer>();
    shipment.path("shipment_items").forEach(item -> {
      var line = PrintfulIds.line(item.path("order_item_external_id").asString(""));
      var known = line.isPresent() ? Integer.valueOf(line.getAsInt()) : lineByItem.get(item.path("order_item_id").asString(""));
      if (known != null) {
        pieces.merge(known, item.path("quantity").asInt(0), Integer::sum);
      }
    });
    return pieces;
  }

  private Parcel parcel(JsonNode shipment) {
    var url = PrintfulTracking.url(shipment.path("tracking_url").asString(""));
    return new Parcel(shipment.path("id").asString(""), shipment.path("carrier").asString("Printful"),
        url.flatMap(PrintfulTracking::number),
        url, at(shipment, "shipped_at").orElseThrow(), delivered(shipment), piecesIn(shipment), cameBack(shipment));
  }

  private SupplierHold hold() {
    if (!edited.isEmpty()) {
      return holds.edited(order, String.join("; ", edited.values()));
    }
    if (shipments.stream().anyMatch(shipment -> shipmentStatus(shipment).equals("outstock"))) {
      return holds.outOfStock(order);
    }
    return switch (orderStatus()) {
      case "draft" -> details.draft().orElseGet(holds::draft);
      case "failed" -> holds.failed(order, details.items());
      case "onhold", "pending", "inprocess", "partial" -> holds.onHold(order, details.sheets(), lineByItem);
      case String unknown -> holds.unknown(order, unknown);
    };
  }

  private String orderStatus() {
    return order.path("status").asString("");
  }

  private boolean isCancelled() {
    return orderStatus().equals("canceled") || orderStatus().equals("cancelled");
  }

  private boolean isCharged() {
    return switch (orderStatus()) {
      case "inprocess", "partial", "fulfilled", "onhold" -> true;
      case String other -> false;
    };
  }

  private static String shipmentStatus(JsonNode shipment) {
    return shipment.path("shipment_status").asString("");
  }

  private static boolean wasSent(JsonNode shipment) {
    var status = shipmentStatus(shipment);
    return (status.equals("shipped") || status.equals("returned")) && at(shipment, "shipped_at").isPresent();
  }

  private static boolean isStopped(JsonNode shipment) {
    return shipmentStatus(shipment).equals("onhold") || shipmentStatus(shipment).equals("outstock");
  }

  private static boolean cameBack(JsonNode shipment) {
    return shipmentStatus(shipment).equals("returned");
  }

  private static Optional<Instant> delivered(JsonNode shipment) {
    return wasSent(shipment) && !cameBack(shipment) ? at(shipment, "delivered_at") : Optional.empty();
  }

  private static Optional<Instant> at(JsonNode shipment, String name) {
    var time = shipment.path(name).asString("");
    return time.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(time).toInstant());
  }
}
