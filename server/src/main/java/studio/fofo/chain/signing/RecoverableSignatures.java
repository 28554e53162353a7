package studio.fofo.chain.signing;

import java.math.BigInteger;
import java.util.Objects;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECMultiplier;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Sign.SignatureData;
import org.web3j.utils.Numeric;

/**
 * Bouncy Castle's ECDSA over secp256k1, with the bit that lets Ethereum recover the signer. The bit is the parity of the point whose
 * x-coordinate becomes r; the signer computes that point without returning it, so this class intercepts the multiplication. (web3j
 * finds the bit afterwards, by recovering the public key for each candidate, which takes twice as long as signing.)
 *
 * <p>Each instance signs once.
 */
final class RecoverableSignatures extends ECDSASigner {

  private static final ECDomainParameters CURVE = new ECDomainParameters(CustomNamedCurves.getByName("secp256k1"));
  private static final BigInteger HALF_ORDER = CURVE.getN().shiftRight(1);
  private static final int V_OF_EVEN = 27;
  private static final int WORD = 32;

  private @Nullable ECPoint ofNonce;

  private RecoverableSignatures(BigInteger privateKey) {
    super(new HMacDSAKCalculator(new SHA256Digest()));
    init(true, new ECPrivateKeyParameters(privateKey, CURVE));
  }

  /**
   * @param digest 32 bytes
   * @return deterministic (RFC 6979), s in the lower half (EIP-2), v 27 or 28
   */
  static SignatureData sign(BigInteger privateKey, byte[] digest) {
    if (digest.length != WORD) {
      throw new IllegalArgumentException("a digest has 32 bytes, this one has " + digest.length);
    }
    var signer = new RecoverableSignatures(privateKey);
    var parts = signer.generateSignature(digest);
    var r = parts[0];
    var s = parts[1];
    var point = Objects.requireNonNull(signer.ofNonce, "nothing is signed yet").normalize();
    if (point.getAffineXCoord().toBigInteger().compareTo(CURVE.getN()) >= 0) {
      throw new IllegalStateException("r exceeds the curve's order, which happens once in 2^127 signatures: sign something else");
    }
    var odd = point.getAffineYCoord().testBitZero();
    if (s.compareTo(HALF_ORDER) > 0) {
      s = CURVE.getN().subtract(s);
      odd = !odd;
    }
    return new SignatureData((byte) (odd ? V_OF_EVEN + 1 : V_OF_EVEN), Numeric.toBytesPadded(r, WORD), Numeric.toBytesPadded(s, WORD));
  }

  @Override
  protected ECMultiplier createBasePointMultiplier() {
    var multiplier = super.createBasePointMultiplier();
    return (point, nonce) -> ofNonce = multiplier.multiply(point, nonce);
  }
}
