package studio.fofo.chain;

import java.util.Set;

/**
 * Receives the logs of some contracts. A bean; it is called inside the indexer's transaction, so it may only write its own rows and
 * schedule tasks.
 */
public interface LogListener {

  /** Names of the contracts ({@link Contracts}) whose logs it receives, on each chain; several contracts may have one name. */
  Set<String> contracts();

  /** Hashes of the event signatures that it receives. */
  Set<String> topics();

  /** A log in a block that was just indexed. Each is delivered once, in order, unless {@link #onReorg} reverted it. */
  void onLog(Log log);

  /** The log's block is no longer part of the chain: undo what {@link #onLog} did. Delivered latest first. */
  void onReorg(Log log);
}
