package studio.fofo.fulfilment.routing;

import java.util.Set;
import studio.fofo.fulfilment.suppliers.Offer;

/**
 * A supplier that makes at least one of the lines.
 *
 * @param terms for all lines that it makes
 */
record Candidate(String supplier, Set<Integer> lines, Offer.Terms terms, boolean preferred, Distance distance) {

  Candidate {
    lines = Set.copyOf(lines);
  }
}
