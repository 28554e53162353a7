package studio.fofo.chain;

/**
 * The index advanced to a block, or went back to one. Published in the indexer's transaction, after the block's logs.
 *
 * @param head number of the latest indexed block
 */
public record HeadMoved(long chainId, long head) {}
