package studio.fofo.fulfilment.routing;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;

/** A way to have all lines made. */
record Plan(List<Part> parts) {

  Plan {
    parts = List.copyOf(parts);
  }

  /** What one supplier makes. */
  record Part(Candidate candidate, SortedSet<Integer> lines) {}

  int preferredLines() {
    return parts.stream().filter(part -> part.candidate().preferred()).mapToInt(part -> part.lines().size()).sum();
  }

  /** What its suppliers estimate together; empty if they do in different currencies. */
  Optional<Money> cost() {
    var costs = parts.stream().map(part -> part.candidate().terms().costs()).map(SupplierCosts::total).toList();
    return costs.stream().map(Money::currency).distinct().count() == 1 ? costs.stream().reduce(Money::plus) : Optional.empty();
  }

  int mostDays() {
    return parts.stream().mapToInt(part -> part.candidate().terms().time().mostDays()).max().orElseThrow();
  }

  /** Of the part that travels furthest. */
  Distance distance() {
    return parts.stream().map(part -> part.candidate().distance()).max(Distance::compareTo).orElseThrow();
  }
}
