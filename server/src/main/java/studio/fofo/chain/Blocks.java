package studio.fofo.chain;

import java.time.Instant;

/** The indexed blocks, for listeners that need to know when something happened on the chain and whether it is still part of it. */
public interface Blocks {

  /** When a log's block was mined, by the block's timestamp. Call it from {@link LogListener#onLog}: the block is indexed then. */
  Instant minedAt(Log log);

  /** The number of confirmations of a block, itself included; 0 if a reorganisation replaced it. */
  long depth(long chainId, long blockNumber, String blockHash);
}
