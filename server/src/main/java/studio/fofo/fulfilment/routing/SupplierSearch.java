package studio.fofo.fulfilment.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.breaker.GuardedSupplier;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Route;
import studio.fofo.fulfilment.suppliers.Suppliers;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.Orders;

/** Finds who makes lines of an order. */
@Component
class SupplierSearch {

  private final Suppliers suppliers;
  private final OrderLines lines;
  private final OfferRound round;
  private final RoutingRows rows;
  private final RoutingSettings settings;
  private final Orders orders;

  SupplierSearch(
      Suppliers suppliers, OrderLines lines, OfferRound round, RoutingRows rows, RoutingSettings settings, Orders orders) {
    this.suppliers = suppliers;
    this.lines = lines;
    this.round = round;
    this.rows = rows;
    this.settings = settings;
    this.orders = orders;
  }

  /**
   * What was found.
   *
   * @param routes for all lines of the request; empty if somebody's line is made by nobody
   */
  record Found(OfferRequest request, Offers offers, Optional<List<Route>> routes) {

    String refusals() {
      return offers.refusalsOf(request);
    }
  }

  /** Asks the suppliers. Changes nothing; not for use within a transaction. */
  Found find(OrderId id, Set<Integer> wanted, Set<String> without) {
    var request = lines.request(orders.require(id), wanted);
    var offers = round.ask(askable(id, without), request);
    return new Found(request, offers, Planner.plan(wanted, request.destination().country(), offers.candidates(), settings.rules()));
  }

  private List<GuardedSupplier> askable(OrderId id, Set<String> without) {
    var refusing = rows.refusing(id);
    var all = suppliers.connected().stream().filter(supplier -> !refusing.contains(supplier.name()) && !without.contains(supplier.name()))
        .toList();
    var chosen = rows.find(id).flatMap(RoutingRows.Routing::wanted)
        .map(name -> all.stream().filter(supplier -> supplier.name().equals(name)).toList()).orElse(List.of());
    return chosen.isEmpty() ? all.stream().filter(this::isAllowed).toList() : chosen;
  }

  private boolean isAllowed(GuardedSupplier supplier) {
    return settings.suppliers().isEmpty() || settings.suppliers().contains(supplier.name());
  }
}
