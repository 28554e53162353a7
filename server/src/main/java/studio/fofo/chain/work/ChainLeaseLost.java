package studio.fofo.chain.work;

/** Another process works on the chain by now; whatever was going to be written under the lost lease was not. */
final class ChainLeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChainLeaseLost(long chainId, long fence) {
    super("the lease on chain " + chainId + " under fence " + fence + " is lost");
  }
}
