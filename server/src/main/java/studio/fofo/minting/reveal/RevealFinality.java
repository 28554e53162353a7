package studio.fofo.minting.reveal;

import studio.fofo.chain.Blocks;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.FinalBlocks.Standing;

/** Whether the block of an event is final, also if the index has forgotten its header since. */
final class RevealFinality {

  private final Blocks indexed;
  private final FinalBlocks blocks;
  private final Chains chains;

  RevealFinality(Blocks indexed, FinalBlocks blocks, Chains chains) {
    this.indexed = indexed;
    this.blocks = blocks;
    this.chains = chains;
  }

  Standing of(long chainId, long blockNumber, String blockHash) {
    if (indexed.depth(chainId, blockNumber, blockHash) == 0) {
      return Standing.GONE;
    }
    return blocks.upTo(chainId, chains.require(chainId).finality().usual()) < blockNumber ? Standing.WAITING : Standing.FINAL;
  }
}
