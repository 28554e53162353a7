package studio.fofo.fulfilment.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.fofo.fulfilment.suppliers.OfferRequest;

/**
 * What all suppliers answered.
 *
 * @param candidates those that make at least one line
 * @param declined why a line is not made, by supplier and line
 * @param silent suppliers that did not answer, and why
 */
record Offers(List<Candidate> candidates, Map<String, Map<Integer, String>> declined, Map<String, String> silent) {

  Offers {
    candidates = List.copyOf(candidates);
    declined = Map.copyOf(declined);
    silent = Map.copyOf(silent);
  }

  /** Why lines are not made, for operators. */
  String refusalsOf(OfferRequest request) {
    return request.lines().stream().filter(line -> !isMade(line.number())).map(this::refusals).collect(Collectors.joining("; "));
  }

  private boolean isMade(int line) {
    return candidates.stream().anyMatch(candidate -> candidate.lines().contains(line));
  }

  private String refusals(OfferRequest.Line line) {
    var reasons = Stream.concat(
        declined.entrySet().stream().filter(entry -> entry.getValue().containsKey(line.number()))
            .map(entry -> entry.getKey() + ": " + entry.getValue().get(line.number())),
        silent.entrySet().stream().map(entry -> entry.getKey() + " does not answer: " + entry.getValue())).sorted().toList();
    return "nobody makes line " + line.number() + ", " + line.variantId()
        + (reasons.isEmpty() ? ", and no supplier is left to ask" : " (" + String.join(", ", reasons) + ")");
  }

  Set<String> suppliers() {
    return candidates.stream().map(Candidate::supplier).collect(Collectors.toUnmodifiableSet());
  }
}
