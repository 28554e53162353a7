package studio.fofo.fulfilment.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Applies the rules, one after another, to plans of the same size. */
record Choice(Plan plan, String reason) {

  static Choice among(List<Plan> plans, List<Rule> rules) {
    var left = plans;
    var reasons = new ArrayList<String>();
    for (var rule : rules) {
      var best = best(left, rule);
      if (best.size() < left.size()) {
        reasons.add(inWords(rule, best.getFirst()));
        left = best;
      }
    }
    if (left.size() > 1) {
      reasons.add("it is the first of " + left.size() + " equal ones by name");
    }
    return new Choice(left.getFirst(), String.join(", ", reasons));
  }

  private static List<Plan> best(List<Plan> plans, Rule rule) {
    return switch (rule) {
      case PREFERRED -> leasts(plans, plan -> -plan.preferredLines());
      case COST -> ofOneCurrency(plans) ? leasts(plans, plan -> plan.cost().orElseThrow()) : plans;
      case TIME -> leasts(plans, Plan::mostDays);
      case NEAREST -> leasts(plans, Plan::distance);
    };
  }

  /** Amounts in other currencies are never compared. */
  private static boolean ofOneCurrency(List<Plan> plans) {
    return plans.stream().map(plan -> plan.cost().map(cost -> cost.currency()).orElse("")).distinct().count() == 1
        && plans.getFirst().cost().isPresent();
  }

  private static <T extends Comparable<T>> List<Plan> leasts(List<Plan> plans, Function<Plan, T> by) {
    var least = plans.stream().map(by).reduce((one, other) -> one.compareTo(other) <= 0 ? one : other).orElseThrow();
    return plans.stream().filter(plan -> by.apply(plan).compareTo(Objects.requireNonNull(least)) == 0).toList();
  }

  private static String inWords(Rule rule, Plan best) {
    return switch (rule) {
      case PREFERRED -> "it is preferred";
      case COST -> "it costs the least, " + best.cost().orElseThrow();
      case TIME -> "it is the fastest, at most " + best.mostDays() + " days";
      case NEAREST -> best.distance() == Distance.SAME_COUNTRY ? "it ships within the country" : "it ships from the nearest place";
    };
  }
}
