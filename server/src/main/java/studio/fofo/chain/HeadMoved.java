package studio.fofo.chain;

/**
 * The index advanced to a block, or went back to one, or more of its blocks became final. Published in the transaction that records it,
 * after a block's logs.
 *
 * @param head number of the latest indexed block
 */
public record HeadMoved(long chainId, long head) {}
