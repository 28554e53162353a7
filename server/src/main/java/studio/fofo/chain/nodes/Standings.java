package studio.fofo.chain.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import studio.fofo.chain.nodes.Member.Standing;

/** Compares nodes by the heads that they showed at the same time. */
final class Standings {

  /** In the chain's own time, so that it suits blocks of any pace. */
  private static final Duration FAR = Duration.ofSeconds(30);
  private static final int FEWEST_FOR_A_MAJORITY = 3;

  private Standings() {}

  /**
   * One that is far ahead of at least two others, which agree, is on its own; those far behind the best of the others have to catch up,
   * also those that are only a little behind but do not move: on a chain that stands still nothing else shows it.
   */
  static void judge(List<Member> answered, Instant now) {
    var byHeight = answered.stream().filter(member -> member.head().isPresent()).sorted(Comparator.comparing(Standings::height)).toList();
    if (byHeight.isEmpty()) {
      return;
    }
    var best = best(byHeight);
    for (var member : byHeight) {
      member.compared(now, height(best));
      if (height(member) <= height(best)) {
        member.standing(isFar(member, best) || member.isFrozen(now) ? Standing.BEHIND : Standing.WELL);
      } else if (member.standing() != Standing.ALONE_AHEAD) {
        member.standing(Standing.WELL);
      }
    }
  }

  /** Without a majority, one that was found to be on its own still is. */
  private static Member best(List<Member> byHeight) {
    var highest = byHeight.getLast();
    if (byHeight.size() < FEWEST_FOR_A_MAJORITY) {
      return byHeight.stream().filter(member -> member.standing() != Standing.ALONE_AHEAD).reduce((lower, higher) -> higher)
          .orElse(highest);
    }
    var second = byHeight.get(byHeight.size() - 2);
    var third = byHeight.get(byHeight.size() - FEWEST_FOR_A_MAJORITY);
    if (isFar(second, highest) && !isFar(third, second)) {
      highest.standing(Standing.ALONE_AHEAD);
      return second;
    }
    return highest;
  }

  /** Whether a head, shown now, is far behind the best one that any of the others has ever shown. */
  static boolean isBehind(Head shown, List<Member> others) {
    return others.stream().filter(other -> other.standing() == Standing.WELL).flatMap(other -> other.head().stream())
        .anyMatch(known -> shown.behind(known).compareTo(FAR) > 0);
  }

  private static boolean isFar(Member behind, Member ahead) {
    return behind.head().orElseThrow().behind(ahead.head().orElseThrow()).compareTo(FAR) > 0;
  }

  private static long height(Member member) {
    return member.head().orElseThrow().number();
  }
}
