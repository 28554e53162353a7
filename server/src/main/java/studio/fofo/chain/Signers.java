package studio.fofo.chain;

import studio.fofo.kernel.Address;

/** Our keys by role. Keys are never exposed; callers get addresses and signatures. */
public interface Signers {

  Address address(long chainId, SignerRole role);

  /**
   * Signs an EIP-712 structure. The key may be in another process: a call may take seconds, and two calls may give different signatures.
   *
   * @param message see {@link TypedData#message}; the signature covers its Keccak-256
   * @return 65 bytes r, s, v as 0x and hexadecimal; s is in the lower half, v is 27 or 28
   * @throws studio.fofo.kernel.Refusal {@code CHAIN_SIGNER_UNAVAILABLE} if the key's service does not sign now
   */
  String sign(long chainId, SignerRole role, byte[] message);
}
