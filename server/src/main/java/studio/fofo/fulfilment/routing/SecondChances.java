package studio.fofo.fulfilment.routing;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.routing.SupplierSearch.Found;
import studio.fofo.kernel.OrderId;

/**
 * Who makes lines that a supplier had and gave up. It is asked again only if nobody else makes them, all others having answered, or if an
 * operator has the order routed again.
 */
@Component
class SecondChances {

  private final SupplierSearch search;
  private final Productions productions;

  SecondChances(SupplierSearch search, Productions productions) {
    this.search = search;
    this.productions = productions;
  }

  /** @param note for operators, before the words about who makes it; empty if nobody gave up */
  record Search(Found found, String note) {}

  Search search(OrderId order, Set<Integer> lines) {
    var gaveUp = new TreeSet<>(productions.whoGaveUp(order, lines));
    var others = search.find(order, lines, gaveUp);
    if (gaveUp.isEmpty()) {
      return new Search(others, "");
    }
    var names = String.join(" and ", gaveUp);
    return others.routes().isEmpty() && others.offers().silent().isEmpty()
        ? new Search(search.find(order, lines, Set.of()), "nobody else makes what " + names + " gave up; ")
        : new Search(others, names + " gave it up; ");
  }
}
