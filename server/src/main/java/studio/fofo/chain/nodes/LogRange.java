package studio.fofo.chain.nodes;

/**
 * How many blocks a node allows per request for logs: learnt from its words or by halving, remembered, and tried again seldom. It also
 * keeps answers to a comfortable size. Thread-safe.
 */
final class LogRange {

  private static final int FIRST = 1_000;
  private static final int MOST = 10_000;
  private static final int MANY_LOGS = 20_000;
  private static final int FIRST_PATIENCE = 20;
  private static final int LONGEST_PATIENCE = 5_000;

  private int blocks = FIRST;
  private boolean refusedBefore;
  private int patience = FIRST_PATIENCE;
  private int passed;

  synchronized int blocks() {
    return blocks;
  }

  /**
   * The range was too long: the stated number of blocks from now on, or half as many.
   *
   * @return whether a shorter one is possible
   */
  synchronized boolean refused(long asked, String words, long from) {
    if (asked <= 1) {
      return false;
    }
    blocks = (int) StatedLimits.blocks(words, from).filter(stated -> stated < asked).orElse(asked / 2).longValue();
    patience = refusedBefore ? Math.min(patience * 2, LONGEST_PATIENCE) : patience;
    refusedBefore = true;
    passed = 0;
    return true;
  }

  /** @param logs the number that it returned */
  synchronized void passed(long asked, int logs) {
    if (logs > MANY_LOGS) {
      blocks = (int) Math.max(1, Math.min(blocks, asked * MANY_LOGS / logs));
      return;
    }
    if (asked < blocks || blocks == MOST || logs * 2 > MANY_LOGS) {
      return;
    }
    if (!refusedBefore) {
      blocks = Math.min(MOST, blocks * 2);
    } else if (++passed >= patience) {
      blocks = Math.min(MOST, blocks + Math.max(1, blocks / 4));
      passed = 0;
    }
  }
}
