package studio.fofo.chain.indexing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.kernel.Address;

/**
 * Maps logs to their listeners. Which contracts there are is read for each stretch of blocks, after its head is known: a contract is
 * recorded before it exists, so its first log is never in an earlier stretch.
 */
final class Listeners {

  private final List<LogListener> all;
  private final Chains chains;
  private final WatchedRows watched;
  private final Map<Long, Map<String, Set<Address>>> known = new ConcurrentHashMap<>();

  Listeners(List<LogListener> all, Chains chains, WatchedRows watched) {
    this.all = List.copyOf(all);
    this.chains = chains;
    this.watched = watched;
  }

  /** All logs that listeners need from a chain. */
  Wanted wanted(long chainId) {
    known.put(chainId, named(chainId));
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
        && isOf(listener, log);
  }

  private boolean isOf(LogListener listener, Log log) {
    var byName = known.computeIfAbsent(log.chainId(), this::named);
    return listener.contracts().stream().anyMatch(name -> byName.getOrDefault(name, Set.of()).contains(log.address()));
  }

  private Set<Address> addresses(LogListener listener, long chainId) {
    var byName = known.computeIfAbsent(chainId, this::named);
    return listener.contracts().stream().flatMap(name -> byName.getOrDefault(name, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<String, Set<Address>> named(long chainId) {
    var byName = watched.of(chainId);
    chains.contracts(chainId).forEach((name, address) -> byName.computeIfAbsent(name, none -> new HashSet<>()).add(address));
    return byName;
  }
}
