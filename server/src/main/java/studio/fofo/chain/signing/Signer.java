package studio.fofo.chain.signing;

import org.web3j.crypto.Sign.SignatureData;
import studio.fofo.kernel.Address;

/**
 * A key that signs, wherever it is kept: in this process's memory, or in a service that gives only signatures. All signatures have s in the
 * lower half (EIP-2), v 27 or 28, and recover to {@link #address()}.
 */
public interface Signer {

  /** Known without a call to another process. */
  Address address();

  /**
   * Signs the Keccak-256 of a message. Services that hash what they sign need the message itself.
   *
   * @throws studio.fofo.kernel.Refusal {@code CHAIN_SIGNER_UNAVAILABLE} if the key's service does not sign now
   */
  SignatureData sign(byte[] message);

  /**
   * Whether another process signs. Then a signature takes milliseconds to seconds, differs each time, and must not be made under a lock;
   * otherwise it takes less than a millisecond and is the same each time (RFC 6979).
   */
  default boolean isElsewhere() {
    return false;
  }
}
