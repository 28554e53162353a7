package studio.fofo.fulfilment.factory;

import java.time.Instant;
import java.util.Comparator;

/** When a job reached a step. Sorts chronologically. */
public record FactoryStep(FactoryStatus status, Instant at) implements Comparable<FactoryStep> {

  private static final Comparator<FactoryStep> AS_IT_HAPPENED = Comparator.comparing(FactoryStep::at).thenComparing(FactoryStep::status);

  @Override
  public int compareTo(FactoryStep other) {
    return AS_IT_HAPPENED.compare(this, other);
  }
}
