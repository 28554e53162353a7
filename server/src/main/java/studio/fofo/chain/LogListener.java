package studio.fofo.chain;

import java.util.Set;

/**
 * Hears the logs of some contracts. A bean; it is called inside the indexer's transaction, so it may only write its own rows and
 * schedule tasks.
 */
public interface LogListener {

  /** Names of the contracts on each chain ({@link Chains#contract}) whose logs it wants. */
  Set<String> contracts();

  /** Hashes of the event signatures it wants. */
  Set<String> topics();

  /** A log in a block that was just indexed. Each is told once, in order, unless {@link #onReorg} took it back. */
  void onLog(Log log);

  /** The log's block is no longer part of the chain: undo what {@link #onLog} did. Told newest first. */
  void onReorg(Log log);
}
