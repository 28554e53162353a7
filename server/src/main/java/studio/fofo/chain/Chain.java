package studio.fofo.chain;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A chain that this installation uses.
 *
 * @param rpcUrl the node's address for browsers: absolute, or a path on our origin
 * @param nativeSymbol for example {@code ETH}; native currencies have 18 decimals
 * @param finality when its blocks count as final
 * @param explorer where people look up transactions: {@code <explorer>/tx/<hash>}
 * @param faucet where people get a test network's money
 * @param tokens the accepted ERC-20s besides the native currency: those in the settings, otherwise those in the deployment
 */
public record Chain(
    long chainId, String name, String rpcUrl, String nativeSymbol, FinalityRules finality, Optional<URI> explorer, Optional<URI> faucet,
    List<Token> tokens) {

  /** The id of the embedded local chain, which comes with the dev wallet, the test token and the JSON-RPC proxy. */
  public static final long LOCAL = 31_337;

  public Chain {
    tokens = List.copyOf(tokens);
  }

  public boolean local() {
    return chainId == LOCAL;
  }
}
