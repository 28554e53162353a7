package studio.fofo.storage;

import java.io.ByteArrayOutputStream;

/** Lower-case base32 without padding (RFC 4648): multibase {@code b}, in which version 1 CIDs are written. */
final class Base32 {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder((bytes.length * 8 + 4) / BITS);
    var buffer = 0;
    var held = 0;
    for (var value : bytes) {
      buffer = buffer << 8 | value & 0xFF;
      held += 8;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt(buffer >>> held & 31));
      }
      buffer &= (1 << held) - 1;
    }
    if (held > 0) {
      text.append(ALPHABET.charAt(buffer << BITS - held & 31));
    }
    return text.toString();
  }

  /** @throws IllegalArgumentException on a foreign character, on leftover bits that are not zero, on an impossible length */
  static byte[] decode(String text) {
    var bytes = new ByteArrayOutputStream(text.length() * BITS / 8);
    var buffer = 0;
    var held = 0;
    for (var index = 0; index < text.length(); index++) {
      var digit = ALPHABET.indexOf(text.charAt(index));
      if (digit < 0) {
        throw new IllegalArgumentException("'" + text.charAt(index) + "' in \"b" + text + "\" is not a lower-case base32 digit");
      }
      buffer = buffer << BITS | digit;
      held += BITS;
      if (held >= 8) {
        held -= 8;
        bytes.write(buffer >>> held);
        buffer &= (1 << held) - 1;
      }
    }
    if (held >= BITS || buffer != 0) {
      throw new IllegalArgumentException("\"b" + text + "\" is truncated: its last characters do not fill a byte");
    }
    return bytes.toByteArray();
  }
}
