package studio.fofo.chain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;
import studio.fofo.kernel.Address;

/**
 * An ECDSA signature of a plain account: 65 bytes r, s, v.
 *
 * <p>Only the canonical form is accepted: every signature has a second form with s in the other half of the curve's order, which anybody
 * can compute. So s above half the order has a {@link #flaw} (EIP-2), as has v other than 27 and 28. Hardware wallets leave the bare parity
 * 0 or 1 there, which has the same meaning.
 */
public final class AccountSignature {

  public static final int LENGTH = 65;
  private static final int WORD = 32;
  private static final int TOP_BIT = 255;
  private static final int FIRST_V = 27;
  private static final BigInteger ORDER = new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
  private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

  private final BigInteger r;
  private final BigInteger s;
  private final int v;

  private AccountSignature(BigInteger r, BigInteger s, int v) {
    this.r = r;
    this.s = s;
    this.v = v;
  }

  /** @param bytes {@value #LENGTH} of them */
  public static AccountSignature of(byte[] bytes) {
    var last = bytes[2 * WORD] & 0xff;
    return new AccountSignature(number(bytes, 0), number(bytes, WORD), last < 2 ? last + FIRST_V : last);
  }

  /** The compact form of EIP-2098, in which the highest bit of s is the parity. */
  public static AccountSignature ofCompact(byte[] bytes) {
    var last = number(bytes, WORD);
    return new AccountSignature(number(bytes, 0), last.clearBit(TOP_BIT), FIRST_V + (last.testBit(TOP_BIT) ? 1 : 0));
  }

  /** From either form; empty if it has neither's length. */
  public static Optional<AccountSignature> ofEither(byte[] bytes) {
    return switch (bytes.length) {
      case LENGTH -> Optional.of(of(bytes));
      case LENGTH - 1 -> Optional.of(ofCompact(bytes));
      default -> Optional.empty();
    };
  }

  private static BigInteger number(byte[] bytes, int from) {
    return new BigInteger(1, Arrays.copyOfRange(bytes, from, from + WORD));
  }

  /** Why this cannot be a plain account's signature; empty if it can be one. */
  public Optional<String> flaw() {
    if (v != FIRST_V && v != FIRST_V + 1) {
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
  public Optional<Address> signer(byte[] digest) {
    return Optional.ofNullable(Sign.recoverFromSignature(v - FIRST_V, new ECDSASignature(r, s), digest))
        .map(key -> new Address("0x" + Keys.getAddress(key)));
  }

  public byte[] r() {
    return Numeric.toBytesPadded(r, WORD);
  }

  public byte[] s() {
    return Numeric.toBytesPadded(s, WORD);
  }

  public int v() {
    return v;
  }

  /** {@value #LENGTH} bytes, with v as 27 or 28, which contracts expect. */
  public byte[] bytes() {
    var all = Arrays.copyOf(r(), LENGTH);
    System.arraycopy(s(), 0, all, WORD, WORD);
    all[2 * WORD] = (byte) v;
    return all;
  }
}
