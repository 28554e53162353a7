package studio.fofo.chain.finality;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.FinalHeaders;
import studio.fofo.chain.Finality;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.NodeAnswer;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import studio.fofo.kernel.Refusal;
import tools.jackson.databind.JsonNode;

/** {@link FinalHeaders} by searching backwards from the latest final block, since timestamps never decrease. */
final class FinalHeaderReads implements FinalHeaders {

  private final Nodes nodes;
  private final FinalBlocks blocks;
  private final Clock clock;

  FinalHeaderReads(Nodes nodes, FinalBlocks blocks, Clock clock) {
    this.nodes = nodes;
    this.blocks = blocks;
    this.clock = clock;
  }

  @Override
  public Optional<Header> firstSince(long chainId, Instant time, Finality finality) {
    var top = blocks.upTo(chainId, finality);
    if (top < 0 || read(chainId, top).minedAt().isBefore(time)) {
      mineLocally(chainId, time);
      return Optional.empty();
    }
    return Optional.of(agreed(chainId, first(chainId, top, time), time));
  }

  /** @param late a block that is not before the time */
  private long first(long chainId, long late, Instant time) {
    var high = late;
    var step = 1L;
    var low = high - step;
    while (low >= 0 && !read(chainId, low).minedAt().isBefore(time)) {
      high = low;
      step *= 2;
      low = high - step;
    }
    low = Math.max(low, -1);
    while (high - low > 1) {
      var middle = low + (high - low) / 2;
      if (read(chainId, middle).minedAt().isBefore(time)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** A single node could choose the block, so every node has to show the same one, with a parent that is too early. */
  private Header agreed(long chainId, long number, Instant time) {
    var calls = number == 0 ? List.of(call(0)) : List.of(call(number), call(number - 1));
    var answers = nodes.of(chainId).everyone(calls).stream().map(FinalHeaderReads::shown).toList();
    var block = answers.getFirst().getFirst();
    var agree = answers.stream().allMatch(answer -> answer.getFirst().equals(block)
        && (number == 0 || block.parentHash().equals(answer.getLast().hash()) && answer.getLast().minedAt().isBefore(time)));
    if (!agree || block.minedAt().isBefore(time)) {
      throw new Refusal(ChainErrors.CHAIN_UNAVAILABLE, "the nodes of chain " + chainId + " do not agree on block " + number);
    }
    return new Header(block.number(), block.hash(), block.minedAt());
  }

  private static List<Shown> shown(List<NodeAnswer> answers) {
    return answers.stream().map(answer -> switch (answer) {
      case NodeAnswer.Result(var block) -> Shown.read(block);
      case NodeAnswer.Error(var reason) -> throw reason;
    }).toList();
  }

  private Shown read(long chainId, long number) {
    return Shown.read(nodes.of(chainId).batch(List.of(call(number)), found -> found.getFirst().isObject()).getFirst());
  }

  private static RpcCall call(long number) {
    return RpcCall.of("eth_getBlockByNumber", Hex.quantity(number), false);
  }

  /** The local chain mines only if there is something to mine; somebody who waits for a block is something. */
  private void mineLocally(long chainId, Instant time) {
    if (chainId == Chain.LOCAL && !clock.instant().isBefore(time)
        && Shown.read(nodes.of(chainId).call("eth_getBlockByNumber", "latest", false)).minedAt().isBefore(time)) {
      nodes.of(chainId).call("evm_mine");
    }
  }

  /** A block as a node shows it. */
  private record Shown(long number, String hash, String parentHash, Instant minedAt) {

    static Shown read(JsonNode block) {
      if (!block.isObject()) {
        throw new Refusal(ChainErrors.CHAIN_UNAVAILABLE, "a node does not show a final block");
      }
      return new Shown(Hex.small(block.get("number")), block.get("hash").asString(), block.get("parentHash").asString(),
          Instant.ofEpochSecond(Hex.small(block.get("timestamp"))));
    }
  }
}
