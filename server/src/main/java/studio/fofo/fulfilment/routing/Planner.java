package studio.fofo.fulfilment.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import studio.fofo.fulfilment.suppliers.Route;

/** Chooses who makes which lines: one supplier if one makes all, otherwise as few as possible. Pure. */
final class Planner {

  private Planner() {}

  /**
   * @param lines what is to be made
   * @param country where it goes, for the words
   * @return empty if no set of candidates makes all lines
   */
  static Optional<List<Route>> plan(Set<Integer> lines, String country, List<Candidate> candidates, List<Rule> rules) {
    var named = candidates.stream().sorted(Comparator.comparing(Candidate::supplier)).toList();
    for (var size = 1; size <= named.size(); size++) {
      var plans = combinations(named, size).stream().filter(some -> covers(some, lines)).map(some -> assign(lines, some, rules)).toList();
      if (!plans.isEmpty()) {
        return Optional.of(routes(lines, country, plans, rules));
      }
    }
    return Optional.empty();
  }

  private static List<Route> routes(Set<Integer> lines, String country, List<Plan> plans, List<Rule> rules) {
    var choice = Choice.among(plans, rules);
    var parts = choice.plan().parts();
    var what = lines.size() == 1 ? "makes it" : "makes all " + lines.size() + " lines";
    if (parts.size() == 1) {
      var reason = plans.size() == 1
          ? "the only supplier that " + what + " and ships to " + country
          : "of " + plans.size() + " suppliers that each " + what.replaceFirst("makes", "make") + " and ship to " + country + ", "
              + choice.reason();
      return parts.stream().map(part -> new Route(part.candidate().supplier(), List.copyOf(part.lines()), reason)).toList();
    }
    var split = "no supplier " + what + " and ships to " + country + ", so " + parts.size() + " share them"
        + (choice.reason().isEmpty() ? "" : "; of " + plans.size() + " ways to share, " + choice.reason());
    return parts.stream().map(part -> new Route(part.candidate().supplier(), List.copyOf(part.lines()), split)).toList();
  }

  private static boolean covers(List<Candidate> candidates, Set<Integer> lines) {
    var made = new HashSet<Integer>();
    candidates.forEach(candidate -> made.addAll(candidate.lines()));
    return made.containsAll(lines);
  }

  /** Each line goes to whichever of its makers the rules prefer. */
  private static Plan assign(Set<Integer> lines, List<Candidate> candidates, List<Rule> rules) {
    var assigned = new TreeMap<String, SortedSet<Integer>>();
    for (var line : lines) {
      var makers = candidates.stream().filter(candidate -> candidate.lines().contains(line)).map(Planner::alone).toList();
      var best = Choice.among(makers, rules).plan().parts().getFirst().candidate();
      assigned.computeIfAbsent(best.supplier(), first -> new TreeSet<>()).add(line);
    }
    return new Plan(candidates.stream().filter(candidate -> assigned.containsKey(candidate.supplier()))
        .map(candidate -> new Plan.Part(candidate, assigned.getOrDefault(candidate.supplier(), new TreeSet<>()))).toList());
  }

  private static Plan alone(Candidate candidate) {
    return new Plan(List.of(new Plan.Part(candidate, new TreeSet<>(candidate.lines()))));
  }

  private static List<List<Candidate>> combinations(List<Candidate> of, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    var found = new ArrayList<List<Candidate>>();
    for (var first = 0; first <= of.size() - size; first++) {
      var head = of.get(first);
      found.addAll(
          combinations(of.subList(first + 1, of.size()), size - 1).stream().map(tail -> with(head, tail)).collect(Collectors.toList()));
    }
    return found;
  }

  private static List<Candidate> with(Candidate head, List<Candidate> tail) {
    var all = new ArrayList<Candidate>();
    all.add(head);
    all.addAll(tail);
    return all;
  }
}
