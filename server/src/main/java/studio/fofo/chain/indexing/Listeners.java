package studio.fofo.chain.indexing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import studio.fofo.chain.Address;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;

/** Who hears which logs. */
final class Listeners {

  private final List<LogListener> all;
  private final Chains chains;

  Listeners(List<LogListener> all, Chains chains) {
    this.all = List.copyOf(all);
    this.chains = chains;
  }

  /** The contracts on a chain whose logs anybody wants. */
  Set<Address> addresses(long chainId) {
    return all.stream().flatMap(listener -> addresses(listener, chainId).stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** The event signatures that anybody wants. */
  Set<String> topics() {
    return all.stream().flatMap(listener -> listener.topics().stream()).collect(Collectors.toUnmodifiableSet());
  }

  boolean anybodyWants(Log log) {
    return all.stream().anyMatch(listener -> wants(listener, log));
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
