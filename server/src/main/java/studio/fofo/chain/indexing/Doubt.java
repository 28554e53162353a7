package studio.fofo.chain.indexing;

/**
 * Whether nodes stand by it that the newest indexed block is not part of the chain. Nodes behind one address that see different heads say
 * so by turns; then nothing is taken back. Of one thread.
 */
final class Doubt {

  private static final int TIMES = 3;

  private int inARow;

  /** They say it again; whether that is often enough, without a word to the contrary, to believe it. */
  boolean said() {
    inARow = Math.min(inARow + 1, TIMES);
    return inARow == TIMES;
  }

  /** They say that it is. */
  void denied() {
    inARow = 0;
  }
}
