package studio.fofo.identity.wallet;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import studio.fofo.kernel.Address;

/**
 * A signature of a plain account over a text ({@code personal_sign}, ERC-191 version 0x45): 65 bytes r, s, v.
 *
 * <p>Only the canonical form is accepted: every signature has a second form with s in the other half of the curve's order, which anybody
 * can compute. So s above half the order is refused (EIP-2), as is v other than 27 and 28. Hardware wallets leave the bare parity 0 or 1
 * there, which has the same meaning.
 */
final class PersonalSignature {

  static final int LENGTH = 65;
  private static final int WORD = 32;
  private static final int FIRST_V = 27;
  private static final BigInteger ORDER = new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
  private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

  private final BigInteger r;
  private final BigInteger s;
  private final int v;

  /** @param bytes {@value #LENGTH} of them */
  PersonalSignature(byte[] bytes) {
    r = new BigInteger(1, Arrays.copyOfRange(bytes, 0, WORD));
    s = new BigInteger(1, Arrays.copyOfRange(bytes, WORD, 2 * WORD));
    var last = bytes[2 * WORD] & 0xff;
    v = last < 2 ? last + FIRST_V : last;
  }

  /** The ERC-191 digest of a text with these bytes. */
  static byte[] digest(byte[] message) {
    return Sign.getEthereumMessageHash(message);
  }

  /** Why this cannot be a plain account's signature; empty if it can be one. */
  Optional<String> flaw() {
    if (v != 27 && v != 28) {
      return Optional.of("its last byte v is " + v + ", expected 27 or 28 (or 0 or 1)");
    }
    if (s.compareTo(HALF_ORDER) > 0) {
      return Optional.of("its s lies in the upper half of the curve's order, which makes it malleable");
    }
    if (r.signum() == 0 || s.signum() == 0 || r.compareTo(ORDER) >= 0) {
      return Optional.of("its r or s is zero or beyond the curve's order");
    }
    return Optional.empty();
  }

  /** The account that made it over this digest; empty if no account can have. Only for a signature without a flaw. */
  Optional<Address> signer(byte[] digest) {
    return Optional.ofNullable(Sign.recoverFromSignature(v - 27, new ECDSASignature(r, s), digest))
        .map(key -> new Address("0x" + Keys.getAddress(key)));
  }
}
