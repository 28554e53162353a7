package studio.fofo.fulfilment.chores;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All chores, the most urgent first, and of these the oldest. */
@Component
public class Chores {

  private final List<ChoreSource> sources;

  Chores(ObjectProvider<ChoreSource> sources) {
    this.sources = sources.stream().toList();
  }

  /** @param limit at most so many of all sources together */
  public List<Chore> open(int limit) {
    return sources.stream().flatMap(source -> source.open(limit).stream())
        .sorted(Comparator.comparing(Chore::urgency).thenComparing(Chore::since).thenComparing(Chore::key))
        .limit(limit)
        .toList();
  }
}
