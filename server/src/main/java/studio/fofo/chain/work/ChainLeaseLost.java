package studio.fofo.chain.work;

/** Another process has taken the chain; what was to be written under the lost lease was not written. */
final class ChainLeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChainLeaseLost(long chainId, long fence) {
    super("the lease on chain " + chainId + " under fence " + fence + " is lost");
  }
}
