package studio.fofo.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chains of this installation and our contracts on them. */
public interface Chains {

  /** In the order of the settings; the first is the default. */
  List<Chain> all();

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
