package studio.fofo.identity.wallet;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The chains on which an account may be looked up, and where their nodes answer.
 *
 * @param nodes by chain id; a chain whose node is not known (yet) has no contract accounts for us
 */
public record ChainNodes(Map<Long, Supplier<Optional<URI>>> nodes) {

  /** anvil's chain id. */
  public static final long LOCAL = 31_337;

  public ChainNodes {
    nodes = Map.copyOf(nodes);
  }

  public boolean has(long chainId) {
    return nodes.containsKey(chainId);
  }

  public Set<Long> chainIds() {
    return nodes.keySet();
  }

  /** Where JSON-RPC is answered over HTTP. */
  public Optional<URI> node(long chainId) {
    var node = nodes.get(chainId);
    return node == null ? Optional.empty() : node.get();
  }

  /** Whether this is a studio on one's own machine. */
  public boolean localOnly() {
    return nodes.keySet().equals(Set.of(LOCAL));
  }
}
