package studio.fofo.chain;

import java.time.Instant;

/** The indexed blocks, for listeners that want to know when something happened on the chain, and whether it still has. */
public interface Blocks {

  /** When the block that holds a log was mined, by its own timestamp. Call it from {@link LogListener#onLog}: its block is indexed then. */
  Instant minedAt(Log log);

  /** How many blocks, its own included, lie on the block of a log; 0 when a reorganisation replaced it. */
  long depth(long chainId, long blockNumber, String blockHash);
}
