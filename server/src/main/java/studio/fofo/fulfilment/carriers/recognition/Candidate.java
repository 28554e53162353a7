package studio.fofo.fulfilment.carriers.recognition;

import java.util.List;

/**
 * A carrier whose number it can be.
 *
 * @param weight 1 to 100: how much the number's form says
 */
public record Candidate(Carrier carrier, int weight) {

  private static final int CONVINCING = 60;
  private static final int DISTINCTIVE = 80;
  private static final int LEAD = 20;

  /** Whether the form of the number is used by nobody else. */
  boolean isDistinctive() {
    return weight >= DISTINCTIVE;
  }

  /** Whether it is likely in itself and clearly likelier than all others. */
  boolean isClearOf(List<Candidate> all) {
    return weight >= CONVINCING
        && all.stream().filter(other -> !other.carrier().equals(carrier)).allMatch(other -> weight - other.weight >= LEAD);
  }
}
