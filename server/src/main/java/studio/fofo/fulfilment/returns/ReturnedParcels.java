package studio.fofo.fulfilment.returns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.ParcelMilestone;
import studio.fofo.fulfilment.ParcelMoved;
import studio.fofo.fulfilment.carriers.ParcelId;
import studio.fofo.fulfilment.decisions.Decision.Kind;
import studio.fofo.fulfilment.decisions.Decisions;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionReturns;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.returns.ReturnedParcel.Status;
import studio.fofo.fulfilment.routing.Rerouting;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;

/** Parcels that came back. Each is told to its order once, and decided about once. */
@Component
@Transactional
public class ReturnedParcels {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnedParcels.class);

  private final ReturnRows rows;
  private final Resendings resendings;
  private final Refunds refunds;
  private final ProductionReturns returns;
  private final Productions productions;
  private final Rerouting rerouting;
  private final Decisions decisions;
  private final Orders orders;

  ReturnedParcels(ReturnRows rows, Resendings resendings, Refunds refunds, ProductionReturns returns, Productions productions,
      Rerouting rerouting, Decisions decisions, Orders orders) {
    this.rows = rows;
    this.resendings = resendings;
    this.refunds = refunds;
    this.returns = returns;
    this.productions = productions;
    this.rerouting = rerouting;
    this.decisions = decisions;
    this.orders = orders;
  }

  @Reaction(name = "fulfilment.parcel-returned", role = Role.BUSINESS)
  void on(ParcelMoved moved) {
    if (moved.milestone() != ParcelMilestone.RETURNED) {
      return;
    }
    orders.lock(moved.order());
    var id = new ParcelId(moved.parcel());
    if (rows.add(id, new ProductionId(moved.production()), moved.order())) {
      orders.note(moved.order(), "a parcel came back to the sender: " + require(id).words());
      if (isOver(moved.order())) {
        rows.move(id, Status.OPEN, Status.CLOSED);
      }
    }
  }

  /** What was called off is refunded already, or was never paid. */
  private boolean isOver(OrderId order) {
    return switch (orders.require(order).status()) {
      case EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED, AWAITING_PAYMENT -> true;
      case PAID, IN_PRODUCTION, SHIPPED, DELIVERED, ON_HOLD -> false;
    };
  }

  /** The parcels of an order that came back, the first first. */
  @Transactional(readOnly = true)
  public List<ReturnedParcel> of(OrderId order) {
    return rows.of(order);
  }

  /**
   * Has what is in a parcel made and sent again; the buyer pays nothing for it. A repeat changes nothing.
   *
   * @param lines which lines to send, all of them that are in it if empty; needed if nobody knows what is in it
   * @param supplier who makes it; empty for the rules' choice
   * @throws Refusal {@code FULFILMENT_RETURN_DECIDED} if something else was decided
   */
  public void sendAgain(ParcelId id, List<Integer> lines, Optional<String> supplier, String reason, String by) {
    var parcel = locked(id);
    if (!decide(parcel, Status.SENT_AGAIN)) {
      return;
    }
    if (isOver(parcel.order())) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_ORDER_NOT_PRINTABLE, "order " + parcel.order() + " is over: nothing is made of it");
    }
    var pieces = pieces(parcel, lines);
    pieces.forEach((line, count) -> resendings.add(parcel, line, count,
        returns.release(parcel.order(), parcel.production(), line, "it came back, and is sent again")));
    decisions.add(parcel.order(), Kind.SEND_AGAIN, id.value(), reason, by);
    orders.note(parcel.order(), "what came back is made and sent again, at no cost to you");
    rerouting.missing(parcel.order(), supplier);
    LOG.info("returned parcel is sent again parcelId={} orderId={}", id, parcel.order());
  }

  /** Has what is in a parcel paid back. A repeat changes nothing. */
  public void refund(ParcelId id, String reason, String by) {
    var parcel = locked(id);
    if (decide(parcel, Status.REFUND_DUE)) {
      decisions.add(parcel.order(), Kind.REFUND, id.value(), reason, by);
      orders.note(parcel.order(), "what came back is refunded: "
          + refunds.amount(orders.require(parcel.order()), parcel) + ", sent to your wallet by the studio");
    }
  }

  /** It was paid back. A repeat changes nothing. */
  public void refunded(ParcelId id, String by) {
    var parcel = locked(id);
    if (rows.move(id, Status.REFUND_DUE, Status.CLOSED)) {
      decisions.add(parcel.order(), Kind.REFUNDED, id.value(), refunds.words(orders.require(parcel.order()), parcel), by);
      orders.note(parcel.order(), "what came back was refunded");
    } else if (!decisions.isDecided(parcel.order(), Kind.REFUNDED, id.value())) {
      throw decided(parcel);
    }
  }

  /** Nothing is to be done, for a reason that is kept with the order. */
  public void close(ParcelId id, String reason, String by) {
    var parcel = locked(id);
    if (decide(parcel, Status.CLOSED)) {
      decisions.add(parcel.order(), Kind.NOTHING, id.value(), reason, by);
    }
  }

  /** @return false if the same was decided before */
  private boolean decide(ReturnedParcel parcel, Status to) {
    if (rows.move(parcel.id(), Status.OPEN, to)) {
      return true;
    }
    if (parcel.status() != to) {
      throw decided(parcel);
    }
    return false;
  }

  /** A line of which nobody knows how many pieces are in it counts as a whole. */
  private Map<Integer, Integer> pieces(ReturnedParcel parcel, List<Integer> lines) {
    var made = productions.require(parcel.production()).lines();
    var known = parcel.pieces().isEmpty() && made.size() == 1 ? List.copyOf(made) : List.copyOf(parcel.pieces().keySet());
    var chosen = lines.isEmpty() ? known : lines;
    if (chosen.isEmpty() || !made.containsAll(chosen)) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_DECISION_INVALID, chosen.isEmpty()
          ? "lines is missing: nobody knows what is in the parcel, so say which of " + made + " to send again"
          : "lines is " + chosen + ", expected some of " + made);
    }
    Map<Integer, Integer> ordered = orders.require(parcel.order()).items().stream()
        .collect(Collectors.toMap(item -> item.line(), item -> item.quantity()));
    return chosen.stream().distinct().collect(Collectors.toMap(line -> line,
        line -> parcel.pieces().getOrDefault(line, ordered.getOrDefault(line, 1))));
  }

  private ReturnedParcel locked(ParcelId id) {
    orders.lock(require(id).order());
    return require(id);
  }

  /** @throws Refusal if no such parcel came back */
  public ReturnedParcel require(ParcelId id) {
    return rows.find(id)
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_RETURN_UNKNOWN, "parcel " + id + " did not come back"));
  }

  private static Refusal decided(ReturnedParcel parcel) {
    return new Refusal(FulfilmentErrors.FULFILMENT_RETURN_DECIDED,
        "it was decided otherwise about parcel " + parcel.id() + ": " + parcel.status().word().replace('_', ' '));
  }
}
