package studio.fofo.chain.signing;

import java.util.Optional;
import studio.fofo.chain.SignerRole;
import studio.fofo.kernel.Address;

/** Where a {@link Keyring} gets its signers from. */
public interface SignerSource {

  /** Made once for each chain and role. */
  Signer signer(long chainId, SignerRole role);

  /** The account that the settings name, if they do: then it is known without the key. */
  default Optional<Address> address(long chainId, SignerRole role) {
    return Optional.empty();
  }
}
