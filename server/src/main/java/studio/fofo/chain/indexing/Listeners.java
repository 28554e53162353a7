package studio.fofo.chain.indexing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.kernel.Address;

/** Maps logs to their listeners. */
final class Listeners {

  private final List<LogListener> all;
  private final Chains chains;

  Listeners(List<LogListener> all, Chains chains) {
    this.all = List.copyOf(all);
    this.chains = chains;
  }

  /** All logs that listeners need from a chain. */
  Wanted wanted(long chainId) {
    var byAddress = new HashMap<Address, Set<String>>();
    all.forEach(listener -> addresses(listener, chainId).forEach(
        address -> byAddress.computeIfAbsent(address, none -> new HashSet<>()).addAll(listener.topics())));
    return new Wanted(byAddress);
  }

  void tell(Log log, BiConsumer<LogListener, Log> what) {
    all.stream().filter(listener -> wants(listener, log)).forEach(listener -> what.accept(listener, log));
  }

  private boolean wants(LogListener listener, Log log) {
    return !log.topics().isEmpty()
        && listener.topics().contains(log.topics().getFirst())
        && addresses(listener, log.chainId()).contains(log.address());
  }

  private Set<Address> addresses(LogListener listener, long chainId) {
    var contracts = chains.contracts(chainId);
    return listener.contracts().stream()
        .flatMap(name -> Optional.ofNullable(contracts.get(name)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
