package studio.fofo.fulfilment.printify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.printify.OrderReply.Shipment;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierStatus;

/** Reads an order at Printify as the status of our job. */
@Component
class OrderReading {

  private static final String CARRIER = "Printify";

  private final ParcelRows rows;
  private final OrderReview review;

  OrderReading(ParcelRows rows, OrderReview review) {
    this.rows = rows;
    this.review = review;
  }

  SupplierStatus of(Job job, OrderReply order) {
    var holds = new ArrayList<SupplierHold>();
    var statuses = new HashMap<Integer, LineStatus>();
    for (var line : job.lines()) {
      statuses.put(line.number(), status(job, line, order, holds));
    }
    var nothingLeft = statuses.values().stream().allMatch(LineStatus.CANCELLED::equals);
    statuses.replaceAll((line, status) -> corrected(status, order, nothingLeft));
    var sent = parcels(job, order, statuses);
    var invoice = OrderWords.isCharged(order) ? OrderCosts.of(order) : Optional.<SupplierCosts>empty();
    var hold = statuses.containsValue(LineStatus.ON_HOLD) ? holds.stream().findFirst() : Optional.<SupplierHold>empty();
    return new SupplierStatus(statuses, sent, hold, invoice);
  }

  /** What one line's word and its order's say; a hold is explained in the list. */
  private LineStatus status(Job job, Job.Line line, OrderReply order, List<SupplierHold> holds) {
    var ordered = order.lines().stream().filter(given -> job.lineOf(given).filter(line::equals).isPresent()).findFirst();
    if (ordered.isEmpty() && !OrderWords.isCancelled(order)) {
      holds.add(review.missing(line.number()));
      return LineStatus.ON_HOLD;
    }
    var word = ordered.map(given -> CatalogueReplies.given(given.status())).orElse("");
    var own = OrderWords.ofLine(word);
    var ofOrder = OrderWords.ofOrder(order);
    if (own.filter(LineStatus.ON_HOLD::equals).isPresent()) {
      holds.add(review.ofLine(line.number(), word));
      return LineStatus.ON_HOLD;
    }
    if (ofOrder == LineStatus.ON_HOLD && own.filter(status -> status != LineStatus.IN_PRODUCTION).isEmpty()) {
      holds.add(hold(job, order));
      return LineStatus.ON_HOLD;
    }
    return own.orElse(ofOrder);
  }

  private SupplierHold hold(Job job, OrderReply order) {
    var objection = OrderWords.isWaiting(order) ? OrderCosts.of(order).flatMap(costs -> review.objection(job, order, costs))
        : Optional.<SupplierHold>empty();
    return objection.orElseGet(() -> review.ofOrder(order.word()));
  }

  /** A cancelled order with a parcel was shipped all the same; if all parcels arrived, so did what was shipped. */
  private static LineStatus corrected(LineStatus status, OrderReply order, boolean nothingLeft) {
    var shipped = status == LineStatus.CANCELLED && nothingLeft && !order.parcels().isEmpty() ? LineStatus.SHIPPED : status;
    var arrived = !order.parcels().isEmpty()
        && order.parcels().stream().allMatch(parcel -> OrderReply.at(parcel.deliveredAt()).isPresent());
    return shipped == LineStatus.SHIPPED && arrived ? LineStatus.DELIVERED : shipped;
  }

  private List<Parcel> parcels(Job job, OrderReply order, Map<Integer, LineStatus> statuses) {
    var pieces = new HashMap<Integer, Integer>();
    job.lines().stream().filter(line -> wasShipped(Objects.requireNonNull(statuses.get(line.number()))))
        .forEach(line -> pieces.put(line.number(), line.quantity()));
    // a shipped order without a shipment is mail without tracking
    var shipments = order.parcels().isEmpty() && !pieces.isEmpty() ? List.of(new Shipment(null, null, null, null)) : order.parcels();
    var arrived = !pieces.isEmpty() && pieces.keySet().stream().allMatch(line -> statuses.get(line) == LineStatus.DELIVERED);
    var returned = !pieces.isEmpty() && pieces.keySet().stream().allMatch(line -> statuses.get(line) == LineStatus.RETURNED);
    var placed = rows.place(job.externalId(), shipments, arrived);
    // Printify does not say which lines are in which of several parcels
    return placed.stream().map(parcel -> parcel(job, order, parcel, placed.size() == 1 ? pieces : Map.of(), returned)).toList();
  }

  private static Parcel parcel(Job job, OrderReply order, ParcelRows.Placed placed, Map<Integer, Integer> pieces,
      boolean returned) {
    var shipment = placed.shipment();
    var delivered = OrderReply.at(shipment.deliveredAt()).or(placed::arrivalSeen);
    var shipped = Stream.of(shippedAt(order), Optional.of(placed.firstSeen()), delivered).flatMap(Optional::stream).min(Instant::compareTo);
    return new Parcel(job.externalId() + "/" + placed.place(), filled(shipment.carrier()).orElse(CARRIER), filled(shipment.number()),
        filled(shipment.url()), shipped.orElseThrow(), delivered, pieces, returned);
  }

  private static boolean wasShipped(LineStatus status) {
    return switch (status) {
      case SHIPPED, DELIVERED, RETURNED -> true;
      case ACCEPTED, ON_HOLD, IN_PRODUCTION, CANCELLED, FAILED -> false;
    };
  }

  private static Optional<Instant> shippedAt(OrderReply order) {
    var ofLines = order.lines().stream().flatMap(line -> OrderReply.at(line.fulfilledAt()).stream()).min(Instant::compareTo);
    return ofLines.or(() -> Optional.ofNullable(order.metadata()).flatMap(metadata -> OrderReply.at(metadata.shopFulfilledAt())));
  }

  private static Optional<String> filled(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
  }
}
