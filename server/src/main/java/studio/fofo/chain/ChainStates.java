package studio.fofo.chain;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The states of the chains, from what their worker has seen over a while. In every role; reads only the database. */
public interface ChainStates {

  ChainState of(long chainId);

  /**
   * The best of some chains, the first of equals.
   *
   * @param chainIds in the configured order
   */
  default Optional<Long> best(Stream<Long> chainIds) {
    return chainIds.min(Comparator.comparing(this::of));
  }
}
