package studio.fofo.chain;

import studio.fofo.kernel.Address;

/** Our keys by role. Keys are never exposed; callers get addresses and signatures. */
public interface Signers {

  Address address(long chainId, SignerRole role);

  /**
   * Signs the digest of an EIP-712 structure.
   *
   * @param digest 32 bytes, see {@link TypedData}
   * @return 65 bytes r, s, v as 0x and hexadecimal; s is in the lower half, v is 27 or 28
   */
  String sign(long chainId, SignerRole role, byte[] digest);
}
