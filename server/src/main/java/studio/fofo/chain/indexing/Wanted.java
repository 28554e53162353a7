package studio.fofo.chain.indexing;

import java.util.List;
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

  boolean isEmpty() {
    return byAddress.isEmpty();
  }

  /** For {@code eth_getLogs}: may let further logs pass, since it combines every address with every topic. */
  Map<String, Object> filter() {
    var topics = byAddress.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    return Map.of("address", byAddress.keySet().stream().map(Address::value).toList(), "topics", List.of(List.copyOf(topics)));
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
