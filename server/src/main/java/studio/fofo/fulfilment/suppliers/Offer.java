package studio.fofo.fulfilment.suppliers;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.fofo.ordering.DeliveryTime;

/**
 * A supplier's offer for some of the requested lines, or none.
 *
 * @param lines those that it makes, has in stock, and ships there
 * @param declined why it does not make each of the others, for operators, by line
 * @param terms for all lines that it makes together; present if there is one
 */
public record Offer(Set<Integer> lines, Map<Integer, String> declined, Optional<Terms> terms) {

  public Offer {
    lines = Set.copyOf(lines);
    declined = Map.copyOf(declined);
    if (lines.isEmpty() == terms.isPresent()) {
      throw new IllegalArgumentException("an offer for " + lines + " with terms " + terms);
    }
  }

  /**
   * @param costs estimated
   * @param method the supplier's name for the way it ships: {@code STANDARD}
   * @param time from the order to the door
   */
  public record Terms(SupplierCosts costs, String method, DeliveryTime time) {}

  public static Offer none(Map<Integer, String> declined) {
    return new Offer(Set.of(), declined, Optional.empty());
  }
}
