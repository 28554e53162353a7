package studio.fofo.payment.signing;

import java.math.BigInteger;
import org.web3j.utils.Numeric;
import studio.fofo.chain.TypedData;

/** Words of the EVM, and their hashes. */
final class TypedDataWords {

  private TypedDataWords() {}

  static byte[] word(BigInteger number) {
    return Numeric.toBytesPadded(number, 32);
  }

  static byte[] keccak(byte[] first, byte[] second) {
    var both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return TypedData.keccak(both);
  }
}
