package studio.fofo.chain.signing;

import java.math.BigInteger;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.crypto.Sign.SignatureData;
import org.web3j.utils.Numeric;
import studio.fofo.kernel.Address;

/** Makes a service's signature one that Ethereum accepts, and refuses one that is not by the expected account. */
final class Recovery {

  private static final int V = 27;
  private static final int WORD = 32;

  private Recovery() {}

  /**
   * Moves s into the lower half (EIP-2), and finds v by recovering the account with both.
   *
   * @throws SignerTrouble if neither gives the expected account
   */
  static SignatureData of(RawSignature raw, byte[] digest, Address expected) {
    if (!isScalar(raw.r()) || !isScalar(raw.s())) {
      throw SignerTrouble.lasting("r or s of the signature is not between 1 and the order of the curve");
    }
    var signature = new ECDSASignature(raw.r(), raw.s()).toCanonicalised();
    for (var odd = 0; odd <= 1; odd++) {
      var key = Sign.recoverFromSignature(odd, signature, digest);
      if (key != null && expected.equals(new Address("0x" + Keys.getAddress(key)))) {
        return new SignatureData((byte) (V + odd), Numeric.toBytesPadded(signature.r, WORD), Numeric.toBytesPadded(signature.s, WORD));
      }
    }
    throw SignerTrouble.lasting("the signature is not by " + expected + ": another key signed, or something else was signed");
  }

  private static boolean isScalar(BigInteger number) {
    return number.signum() > 0 && number.compareTo(Sign.CURVE_PARAMS.getN()) < 0;
  }
}
