package studio.fofo.chain.engine;

import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;

/** Finds the transaction that used a nonce: it is in the block in which the sender's transaction count passed it. */
final class UsedNonces {

  private static final Logger LOG = LoggerFactory.getLogger(UsedNonces.class);
  private static final long UNKNOWN = -1;

  private final Nodes nodes;

  UsedNonces(Nodes nodes) {
    this.nodes = nodes;
  }

  /** The transaction that used it, up to block {@code newest}; empty if no node shows it, which proves nothing. */
  Optional<Use> use(long chainId, Address sender, long nonce, long newest) {
    try {
      if (newest < 0 || count(chainId, sender, newest) <= nonce) {
        return Optional.empty();
      }
      var number = firstAbove(chainId, sender, nonce, newest);
      return block(chainId, number).path("transactions").valueStream()
          .filter(one -> sender.value().equalsIgnoreCase(one.path("from").asString("")) && Hex.small(one.get("nonce")) == nonce)
          .map(one -> new Use(one.get("hash").asString(), number))
          .findFirst();
    } catch (RpcError unknown) {
      LOG.warn("no node can tell which transaction used a nonce chainId={} sender={} nonce={} reason={}", chainId, sender, nonce,
          unknown.getMessage());
      return Optional.empty();
    }
  }

  /** The first block after which the sender's count exceeds the nonce: backwards in growing steps, then a binary search. */
  private long firstAbove(long chainId, Address sender, long nonce, long newest) {
    var above = newest;
    var step = 1L;
    var below = newest - step;
    while (below >= 0 && count(chainId, sender, below) > nonce) {
      above = below;
      step *= 2;
      below = Math.max(-1, below - step);
    }
    while (above - below > 1) {
      var middle = below + (above - below) / 2;
      if (count(chainId, sender, middle) > nonce) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return above;
  }

  private long count(long chainId, Address sender, long block) {
    var count = nodes.of(chainId).call("eth_getTransactionCount", sender.value(), Hex.quantity(block));
    return count.isString() ? Hex.small(count) : UNKNOWN;
  }

  private JsonNode block(long chainId, long number) {
    return nodes.of(chainId).call("eth_getBlockByNumber", Hex.quantity(number), true);
  }

  /** A transaction and its block. */
  record Use(String txHash, long blockNumber) {

    /** @param hashes of everything that we signed with the nonce */
    boolean isOneOf(Collection<String> hashes) {
      return hashes.stream().anyMatch(txHash::equalsIgnoreCase);
    }
  }
}
