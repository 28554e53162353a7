package studio.fofo.chain;

/**
 * The index reached a block, or fell back to one. Published in the indexer's transaction, after the logs of that block were told.
 *
 * @param head number of the newest indexed block
 */
public record HeadMoved(long chainId, long head) {}
