package studio.fofo.chain.engine;

import java.math.BigInteger;
import java.util.stream.IntStream;
import studio.fofo.chain.nodes.Hex;
import tools.jackson.databind.JsonNode;

/**
 * What blocks charge now, in wei per gas, as a node reports it.
 *
 * @param baseFee of the latest block
 * @param tip the median of what recent blocks were paid; 0 if unknown
 */
record FeeMarket(BigInteger baseFee, BigInteger tip) {

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
