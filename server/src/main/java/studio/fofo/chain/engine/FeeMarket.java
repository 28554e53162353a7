package studio.fofo.chain.engine;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.NodePool;
import studio.fofo.chain.nodes.RpcCall;
import studio.fofo.chain.nodes.RpcError;
import tools.jackson.databind.JsonNode;

/**
 * What blocks charge now, in wei per gas, as a node reports it.
 *
 * @param baseFee of the latest block
 * @param tip the median of what recent blocks were paid; 0 if unknown
 */
record FeeMarket(BigInteger baseFee, BigInteger tip) {

  private static final Logger LOG = LoggerFactory.getLogger(FeeMarket.class);
  private static final String FEE_HISTORY = Hex.quantity(20);
  private static final int MEDIAN = 50;

  /** @param tips whether they have an effect on the chain */
  static FeeMarket read(NodePool nodes, boolean tips) {
    var baseFee = nodes.batch(List.of(RpcCall.of("eth_getBlockByNumber", "latest", false)),
        known -> known.getFirst().path("baseFeePerGas").isString()).getFirst().get("baseFeePerGas");
    return new FeeMarket(Hex.number(baseFee), tips ? tip(nodes) : BigInteger.ZERO);
  }

  private static BigInteger tip(NodePool nodes) {
    try {
      return tipIn(nodes.call("eth_feeHistory", FEE_HISTORY, "latest", List.of(MEDIAN)));
    } catch (RpcError notOffered) {
      LOG.debug("node does not offer a fee history reason={}", notOffered.getMessage());
      return BigInteger.ZERO;
    }
  }

  /** @param history an answer of {@code eth_feeHistory} with one percentile; blocks without transactions say nothing about tips */
  static BigInteger tipIn(JsonNode history) {
    var rewards = history.path("reward");
    var used = history.path("gasUsedRatio");
    var tips = IntStream.range(0, rewards.size())
        .filter(index -> used.path(index).asDouble(0) > 0 && rewards.path(index).path(0).isString())
        .mapToObj(index -> Hex.number(rewards.path(index).path(0))).sorted().toList();
    return tips.isEmpty() ? BigInteger.ZERO : tips.get(tips.size() / 2);
  }
}
