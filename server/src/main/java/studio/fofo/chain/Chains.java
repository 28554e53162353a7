package studio.fofo.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.fofo.kernel.Address;

/** The chains of this installation and our contracts on them. */
public interface Chains {

  /** In the order of the settings; the first is the default. */
  List<Chain> all();

  /** Their ids, in the order of the settings. Reads no rows. */
  List<Long> ids();

  /** Where browsers reach their nodes: absolute urls, or paths on our origin. Reads no rows. */
  List<String> publicNodes();

  /** Whether this is a studio on one's own machine, on the embedded chain alone. */
  default boolean localOnly() {
    return ids().equals(List.of(Chain.LOCAL));
  }

  Optional<Chain> find(long chainId);

  /** @throws studio.fofo.kernel.Refusal {@code CHAIN_UNKNOWN} */
  Chain require(long chainId);

  /** Names and addresses of what is deployed, for example {@code FofoCheckout}; empty until the first deployment. */
  Map<String, Address> contracts(long chainId);

  /** @throws studio.fofo.kernel.Refusal {@code CHAIN_NOT_READY} while the contract is not deployed there */
  Address contract(long chainId, String name);

  /** The newest block that is indexed; 0 before the first. */
  long head(long chainId);
}
