package studio.fofo.identity.wallet;

import java.util.Optional;
import org.web3j.crypto.Sign;
import studio.fofo.chain.AccountSignature;
import studio.fofo.kernel.Address;

/** A signature of a plain account over a text ({@code personal_sign}, ERC-191 version 0x45): 65 bytes r, s, v. */
final class PersonalSignature {

  static final int LENGTH = AccountSignature.LENGTH;

  private final AccountSignature signature;

  /** @param bytes {@value #LENGTH} of them */
  PersonalSignature(byte[] bytes) {
    signature = AccountSignature.of(bytes);
  }

  /** The ERC-191 digest of a text with these bytes. */
  static byte[] digest(byte[] message) {
    return Sign.getEthereumMessageHash(message);
  }

  /** Why this cannot be a plain account's signature; empty if it can be one. */
  Optional<String> flaw() {
    return signature.flaw();
  }

  /** The account that made it over this digest; empty if no account can have. Only for a signature without a flaw. */
  Optional<Address> signer(byte[] digest) {
    return signature.signer(digest);
  }
}
