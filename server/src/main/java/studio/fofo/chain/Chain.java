package studio.fofo.chain;

import java.util.List;

/**
 * A chain that this installation uses.
 *
 * @param rpcUrl the node's address for browsers: absolute, or a path on our origin
 * @param nativeSymbol for example {@code ETH}; native currencies have 18 decimals
 * @param confirmations the number of blocks, the transaction's own included, after which we treat it as final
 * @param tokens the accepted ERC-20s besides the native currency: those in the settings, otherwise those in the deployment
 */
public record Chain(
    long chainId, String name, String rpcUrl, String nativeSymbol, int confirmations, List<Token> tokens) {

  /** The id of the embedded local chain, which comes with the dev wallet, the test token and the JSON-RPC proxy. */
  public static final long LOCAL = 31_337;

  public Chain {
    tokens = List.copyOf(tokens);
  }

  public boolean local() {
    return chainId == LOCAL;
  }
}
