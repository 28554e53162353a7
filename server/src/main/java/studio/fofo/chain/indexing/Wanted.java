package studio.fofo.chain.indexing;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import studio.fofo.chain.Log;
import studio.fofo.kernel.Address;

/**
 * The logs that listeners need from a chain.
 *
 * @param byAddress event signatures by contract
 */
record Wanted(Map<Address, Set<String>> byAddress) {

  Set<Address> addresses() {
    return byAddress.keySet();
  }

  Set<String> topics() {
    return byAddress.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  boolean has(Log log) {
    return !log.topics().isEmpty() && byAddress.getOrDefault(log.address(), Set.of()).contains(log.topics().getFirst());
  }

  /** Whether a block may contain one of them. */
  boolean mayBeIn(Bloom bloom) {
    return byAddress.entrySet().stream().anyMatch(
        contract -> contract.getValue().stream().anyMatch(topic -> bloom.mayHave(contract.getKey(), topic)));
  }
}
