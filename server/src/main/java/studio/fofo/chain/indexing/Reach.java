package studio.fofo.chain.indexing;

/** How many blocks a chain's nodes allow per request: reduced when they refuse, increased slowly. Used by one thread. */
final class Reach {

  private static final int MOST = 50;
  private static final int FIRST_PATIENCE = 20;
  private static final int LONGEST_PATIENCE = 5_000;

  private int blocks = MOST;
  private int patience = FIRST_PATIENCE;
  private int passed;

  int blocks() {
    return blocks;
  }

  /**
   * The range was too large: requests half as many blocks from now on, and waits longer each time before it tries more.
   *
   * @return whether a smaller range is possible
   */
  boolean refused(int asked) {
    if (asked <= 1) {
      return false;
    }
    blocks = asked / 2;
    patience = Math.min(patience * 2, LONGEST_PATIENCE);
    passed = 0;
    return true;
  }

  void passed(int asked) {
    if (asked < blocks || blocks == MOST) {
      return;
    }
    passed++;
    if (passed >= patience) {
      blocks = Math.min(MOST, blocks + Math.max(1, blocks / 4));
      passed = 0;
    }
  }
}
