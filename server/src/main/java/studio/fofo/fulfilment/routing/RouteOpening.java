package studio.fofo.fulfilment.routing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.costs.CostBook;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.routing.SupplierSearch.Found;
import studio.fofo.fulfilment.suppliers.Route;
import studio.fofo.kernel.OrderId;

/** Opens the productions of the routes that were found. */
@Component
class RouteOpening {

  private final Productions productions;
  private final RoutingRows rows;
  private final CostBook costs;

  RouteOpening(Productions productions, RoutingRows rows, CostBook costs) {
    this.productions = productions;
    this.rows = rows;
    this.costs = costs;
  }

  /**
   * Opens the productions that were found, with their estimates, in the caller's transaction.
   *
   * @return false if the order must not be produced now
   */
  boolean open(OrderId id, Found found, String note) {
    var routes = found.routes().orElseThrow();
    var live = productions.open(id, routes);
    if (live.isEmpty()) {
      return false;
    }
    live.forEach(production -> estimate(production, found.offers()));
    rows.routed(id, note + inWords(routes) + silence(found.offers()));
    return true;
  }

  /** An offer is for all lines that a supplier makes; for fewer, its own estimate follows when it accepts the job. */
  private void estimate(Production production, Offers offers) {
    offers.candidates().stream()
        .filter(candidate -> candidate.supplier().equals(production.supplier()) && candidate.lines().equals(Set.copyOf(production.lines())))
        .forEach(candidate -> costs.offered(production, candidate.terms().costs()));
  }

  private static String inWords(List<Route> routes) {
    return routes.stream().map(route -> route.supplier() + " makes " + numbers(route.lines()) + ": " + route.reason())
        .collect(Collectors.joining("; "));
  }

  private static String numbers(List<Integer> numbers) {
    return (numbers.size() == 1 ? "line " : "lines ") + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String silence(Offers offers) {
    return offers.silent().isEmpty() ? "" : ". Without an answer: " + offers.silent().keySet().stream().sorted()
        .collect(Collectors.joining(", "));
  }
}
