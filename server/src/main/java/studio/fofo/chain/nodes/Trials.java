package studio.fofo.chain.nodes;

import java.util.Map;
import java.util.function.LongFunction;
import studio.fofo.chain.CallTrials;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.Reverts;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;

/** {@link CallTrials} by {@code eth_call}. */
public final class Trials implements CallTrials {

  private final LongFunction<NodePool> nodes;

  public Trials(LongFunction<NodePool> nodes) {
    this.nodes = nodes;
  }

  @Override
  public Outcome attempt(long chainId, Address sender, Address to, String data) {
    try {
      return new Outcome.Returns(nodes.apply(chainId)
          .call("eth_call", Map.of("from", sender.value(), "to", to.value(), "data", data), "latest").asString("0x"));
    } catch (RpcError refused) {
      if (refused.reverted() || refused.says("revert") || refused.says("invalid opcode")) {
        return new Outcome.Refused(Reverts.explain(refused.data(), refused.words()));
      }
      throw new Refusal(ChainErrors.CHAIN_UNAVAILABLE,
          "no node of chain " + chainId + " tells what a call would do; try again in a moment");
    }
  }
}
