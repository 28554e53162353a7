package studio.fofo.chain.indexing;

/**
 * Whether nodes consistently report that the latest indexed block is not part of the chain. Nodes behind a load balancer that see different
 * heads contradict each other; then nothing is reverted. Used by one thread.
 */
final class Doubt {

  private static final int TIMES = 3;

  private int inARow;

  /** Nodes reported it again. Returns whether they did so often enough, without contradiction, to be believed. */
  boolean said() {
    inARow = Math.min(inARow + 1, TIMES);
    return inARow == TIMES;
  }

  /** Nodes reported that the block is part of the chain. */
  void denied() {
    inARow = 0;
  }
}
