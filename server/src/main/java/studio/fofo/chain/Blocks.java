package studio.fofo.chain;

import java.time.Instant;

/** The indexed blocks, for listeners that want to know when something happened on the chain rather than when we saw it. */
public interface Blocks {

  /** When the block that holds a log was mined, by its own timestamp. Call it from {@link LogListener#onLog}: its block is indexed then. */
  Instant minedAt(Log log);
}
