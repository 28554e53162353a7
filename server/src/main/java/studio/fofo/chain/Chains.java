package studio.fofo.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.fofo.kernel.Address;

/** The chains of this installation and our contracts on them. */
public interface Chains {

  /** In their configured order; the first one is the default. */
  List<Chain> all();

  /** Their ids in the configured order. Does not read the database. */
  List<Long> ids();

  /** The addresses of their nodes for browsers: absolute URLs, or paths on our origin. Does not read the database. */
  List<String> publicNodes();

  /** Whether the embedded local chain is the only one, as on a developer's machine. */
  default boolean localOnly() {
    return ids().equals(List.of(Chain.LOCAL));
  }

  Optional<Chain> find(long chainId);

  /** @throws studio.fofo.kernel.Refusal {@code CHAIN_UNKNOWN} */
  Chain require(long chainId);

  /** Names and addresses of the deployed contracts, for example {@code FofoCheckout}; empty before the first deployment. */
  Map<String, Address> contracts(long chainId);

  /** @throws studio.fofo.kernel.Refusal {@code CHAIN_NOT_READY} if the contract is not deployed there yet */
  Address contract(long chainId, String name);

  /** The latest indexed block; 0 before the first. */
  long head(long chainId);
}
