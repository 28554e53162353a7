package studio.fofo.chain.deployment;

import java.util.Optional;
import studio.fofo.chain.engine.OneByOne;
import studio.fofo.chain.engine.SentBook;
import studio.fofo.chain.engine.SentBook.Sent;
import studio.fofo.chain.nodes.RpcError;

/**
 * The first block that an indexer must read: the one in which the minter was created, the first contract that only this deployer can have
 * created. It comes from the receipt, whose number is the chain's own, also on Arbitrum, whose contracts see another one.
 */
record StartBlock(PublicChain chain, DeploySettings settings, SentBook book, OneByOne sender) {

  private static final String CREATION = "create " + Ours.MINTER.contractName();

  long of(Plan plan) {
    return inReceipt().or(() -> Optional.ofNullable(settings.startBlock()))
        .or(() -> plan.startIsUnknown() ? Optional.empty() : Optional.of(plan.startBlock())).orElseGet(() -> inCode(plan));
  }

  private Optional<Long> inReceipt() {
    var blocks = sender.blocks();
    return book.all().stream().filter(sent -> sent.what().equals(CREATION)).map(Sent::hash).filter(blocks::containsKey).map(blocks::get)
        .findFirst();
  }

  /** The first block in which the minter has code; needs a node with old states. */
  private long inCode(Plan plan) {
    var none = -1L;
    var some = chain.head();
    try {
      while (some - none > 1) {
        var middle = (none + some) / 2;
        if (chain.hasCode(plan.minter(), middle)) {
          some = middle;
        } else {
          none = middle;
        }
      }
      return some;
    } catch (RpcError pruned) {
      throw new DeployRefused("the contracts are on the chain, and the node does not tell since when (" + pruned.getMessage()
          + "): use one with old states (an archive node), or set fofo.deploy.start-block to the block of " + plan.minter()
          + "'s creation, as an explorer shows it");
    }
  }
}
