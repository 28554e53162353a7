package studio.fofo.fulfilment.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.Route;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;
import studio.fofo.ordering.DeliveryTime;

/** Who makes which lines. */
class PlannerTest {

  private static final List<Rule> ALL = List.of(Rule.PREFERRED, Rule.COST, Rule.TIME, Rule.NEAREST);

  @Test
  void choosesThePreferredSupplierAlsoIfItIsDearer() {
    var routes = plan(Set.of(1, 2), ALL, offer("a", 100, "USD", 3, 1, 2), preferred(offer("b", 900, "USD", 9, 1, 2)));
    assertThat(routes).singleElement().satisfies(route -> {
      assertThat(route.supplier()).isEqualTo("b");
      assertThat(route.lines()).containsExactly(1, 2);
      assertThat(route.reason()).isEqualTo("of 2 suppliers that each make all 2 lines and ship to CA, it is preferred");
    });
  }

  @Test
  void choosesTheCheapestIfNoneIsPreferred() {
    var routes = plan(Set.of(1), ALL, offer("a", 900, "USD", 3, 1), offer("b", 850, "USD", 9, 1), offer("c", 851, "USD", 1, 1));
    assertThat(suppliers(routes)).containsExactly("b");
    assertThat(routes.getFirst().reason()).endsWith("it costs the least, $8.50");
  }

  @Test
  void neverComparesCurrencies() {
    var routes = plan(Set.of(1), ALL, offer("a", 900, "USD", 9, 1), offer("b", 100, "EUR", 3, 1));
    assertThat(suppliers(routes)).containsExactly("b");
    assertThat(routes.getFirst().reason()).endsWith("it is the fastest, at most 3 days");
  }

  @Test
  void followsTheOrderOfTheRules() {
    var cheap = offer("cheap", 100, "USD", 9, 1);
    var fast = offer("fast", 900, "USD", 2, 1);
    assertThat(suppliers(plan(Set.of(1), List.of(Rule.TIME, Rule.COST), cheap, fast))).containsExactly("fast");
    assertThat(suppliers(plan(Set.of(1), List.of(Rule.COST, Rule.TIME), cheap, fast))).containsExactly("cheap");
  }

  @Test
  void prefersASupplierWithinTheCountryThenOneWithinTheCustomsUnion() {
    assertThat(Distance.of(List.of("US", "LV"), "DE")).isEqualTo(Distance.SAME_CUSTOMS_UNION);
    assertThat(Distance.of(List.of("US", "LV"), "US")).isEqualTo(Distance.SAME_COUNTRY);
    assertThat(Distance.of(List.of("US"), "DE")).isEqualTo(Distance.ABROAD);
    assertThat(Distance.of(List.of(), "DE")).isEqualTo(Distance.ABROAD);
    var far = at(offer("a", 500, "USD", 5, 1), Distance.ABROAD);
    var near = at(offer("b", 500, "USD", 5, 1), Distance.SAME_COUNTRY);
    assertThat(suppliers(plan(Set.of(1), ALL, far, near))).containsExactly("b");
  }

  @Test
  void splitsOnlyIfNobodyMakesAll() {
    var all = offer("all", 9000, "USD", 30, 1, 2);
    var routes = plan(Set.of(1, 2), ALL, preferred(offer("a", 1, "USD", 1, 1)), offer("b", 1, "USD", 1, 2), all);
    assertThat(suppliers(routes)).containsExactly("all");
    assertThat(routes.getFirst().reason()).isEqualTo("the only supplier that makes all 2 lines and ships to CA");
  }

  @Test
  void splitsIntoAsFewProductionsAsPossible() {
    var routes = plan(Set.of(1, 2, 3), ALL, preferred(offer("a", 1, "USD", 1, 1)), offer("b", 1, "USD", 1, 2), offer("c", 1, "USD", 1, 3),
        offer("d", 900, "USD", 9, 1, 2));
    assertThat(suppliers(routes)).containsExactly("c", "d");
    assertThat(routes).flatExtracting(Route::lines).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(routes.getFirst().reason()).startsWith("no supplier makes all 3 lines and ships to CA, so 2 share them");
  }

  @Test
  void givesEachSharedLineToWhomTheRulesPrefer() {
    var routes = plan(Set.of(1, 2, 3), ALL, offer("a", 100, "USD", 9, 1, 2), preferred(offer("b", 100, "USD", 9, 2, 3)));
    assertThat(routes).containsExactly(
        new Route("a", List.of(1), routes.getFirst().reason()), new Route("b", List.of(2, 3), routes.getFirst().reason()));
  }

  @Test
  void findsNothingIfALineIsMadeByNobody() {
    assertThat(Planner.plan(Set.of(1, 2), "CA", List.of(offer("a", 1, "USD", 1, 1)), ALL)).isEmpty();
    assertThat(Planner.plan(Set.of(1), "CA", List.of(), ALL)).isEmpty();
  }

  @Test
  void decidesEqualOffersByName() {
    var routes = plan(Set.of(1), ALL, offer("b", 100, "USD", 9, 1), offer("a", 100, "USD", 9, 1));
    assertThat(suppliers(routes)).containsExactly("a");
    assertThat(routes.getFirst().reason()).endsWith("it is the first of 2 equal ones by name");
  }

  private static List<Route> plan(Set<Integer> lines, List<Rule> rules, Candidate... candidates) {
    return Planner.plan(lines, "CA", Arrays.asList(candidates), rules).orElseThrow();
  }

  private static List<String> suppliers(List<Route> routes) {
    return routes.stream().map(Route::supplier).toList();
  }

  private static Candidate offer(String supplier, long cents, String currency, int days, Integer... lines) {
    var costs = new SupplierCosts(new Money(cents, currency), new Money(0, currency), new Money(0, currency));
    return new Candidate(supplier, Set.of(lines), new Offer.Terms(costs, "STANDARD", new DeliveryTime(1, days)), false, Distance.ABROAD);
  }

  private static Candidate preferred(Candidate one) {
    return new Candidate(one.supplier(), one.lines(), one.terms(), true, one.distance());
  }

  private static Candidate at(Candidate one, Distance distance) {
    return new Candidate(one.supplier(), one.lines(), one.terms(), one.preferred(), distance);
  }
}
