package studio.fofo.chain.signing;

import org.web3j.crypto.Sign.SignatureData;
import studio.fofo.kernel.Address;

/** A key that signs 32-byte digests, wherever it is stored. */
public interface Signer {

  Address address();

  /** A deterministic (RFC 6979) signature with s in the lower half and v 27 or 28. */
  SignatureData sign(byte[] digest);
}
