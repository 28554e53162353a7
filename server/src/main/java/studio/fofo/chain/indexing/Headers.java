package studio.fofo.chain.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import studio.fofo.chain.Address;
import studio.fofo.chain.Log;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Logs;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;

/** What the indexer asks of a chain's nodes. */
final class Headers {

  private final Nodes nodes;

  Headers(Nodes nodes) {
    this.nodes = nodes;
  }

  Block latest(long chainId) {
    return Block.read(nodes.of(chainId).call("eth_getBlockByNumber", "latest", false));
  }

  /** Empty when the chain is shorter than that. */
  Optional<Block> at(long chainId, long number) {
    var block = nodes.of(chainId).call("eth_getBlockByNumber", Hex.quantity(number), false);
    return block.isObject() ? Optional.of(Block.read(block)) : Optional.empty();
  }

  /** Headers and logs of a range, from one node in one batch. The caller checks that they fit together. */
  Stretch stretch(long chainId, long from, long to, Set<Address> addresses, Set<String> topics) {
    var calls = new ArrayList<RpcCall>();
    LongStream.rangeClosed(from, to).forEach(
        number -> calls.add(new RpcCall("eth_getBlockByNumber", Hex.quantity(number), false)));
    calls.add(new RpcCall("eth_getLogs", Map.of(
        "fromBlock", Hex.quantity(from), "toBlock", Hex.quantity(to),
        "address", addresses.stream().map(Address::value).toList(), "topics", List.of(List.copyOf(topics)))));
    var answers = nodes.of(chainId).batch(calls);
    var blocks = answers.subList(0, answers.size() - 1).stream().map(Block::read).toList();
    return new Stretch(blocks, Logs.read(chainId, answers.getLast()));
  }

  /** Some blocks in a row and their logs. */
  record Stretch(List<Block> blocks, List<Log> logs) {}
}
