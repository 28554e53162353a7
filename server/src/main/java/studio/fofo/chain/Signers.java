package studio.fofo.chain;

import studio.fofo.kernel.Address;

/** Our keys by role. They never leave; callers get addresses and signatures. */
public interface Signers {

  Address address(long chainId, SignerRole role);

  /**
   * Signs an EIP-712 digest.
   *
   * @param digest 32 bytes, see {@link TypedData}
   * @return 65 bytes r, s, v as 0x and hexadecimal; s is in the lower half, v is 27 or 28
   */
  String sign(long chainId, SignerRole role, byte[] digest);
}
