package studio.fofo.storage;

import java.math.BigInteger;

/** Base58 with Bitcoin's alphabet: version 0 CIDs are written in it bare, others after the multibase prefix {@code z}. */
final class Base58 {

  private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);

  private Base58() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    var rest = new BigInteger(1, bytes);
    while (rest.signum() > 0) {
      var step = rest.divideAndRemainder(BASE);
      text.append(ALPHABET.charAt(step[1].intValue()));
      rest = step[0];
    }
    for (var index = 0; index < bytes.length && bytes[index] == 0; index++) {
      text.append(ALPHABET.charAt(0));
    }
    return text.reverse().toString();
  }

  /** @throws IllegalArgumentException on a foreign character */
  static byte[] decode(String text) {
    var value = BigInteger.ZERO;
    for (var index = 0; index < text.length(); index++) {
      var digit = ALPHABET.indexOf(text.charAt(index));
      if (digit < 0) {
        throw new IllegalArgumentException("'" + text.charAt(index) + "' in \"" + text + "\" is not a base58 digit");
      }
      value = value.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    var zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == ALPHABET.charAt(0)) {
      zeros++;
    }
    var magnitude = value.signum() == 0 ? new byte[0] : value.toByteArray();
    var sign = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
    var bytes = new byte[zeros + magnitude.length - sign];
    System.arraycopy(magnitude, sign, bytes, zeros, magnitude.length - sign);
    return bytes;
  }
}
