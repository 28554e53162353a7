package studio.fofo.chain;

import java.util.List;

/**
 * A chain that this installation works on.
 *
 * @param rpcUrl where browsers reach it: absolute, or a path on our origin
 * @param nativeSymbol for example {@code ETH}; native currencies have 18 decimals
 * @param confirmations how many blocks, the transaction's own included, make it final for us
 * @param tokens the ERC-20s that are accepted beside the native currency: the settings', else those that the deployment names
 */
public record Chain(
    long chainId, String name, String rpcUrl, String nativeSymbol, int confirmations, List<Token> tokens) {

  /** The embedded local chain's id: with it come the dev wallet, the test token and the JSON-RPC proxy. */
  public static final long LOCAL = 31_337;

  public Chain {
    tokens = List.copyOf(tokens);
  }

  public boolean local() {
    return chainId == LOCAL;
  }
}
