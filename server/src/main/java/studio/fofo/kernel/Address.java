package studio.fofo.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import org.web3j.crypto.Keys;

/**
 * An account or contract, 20 bytes, spelled with EIP-55's checksum: {@code 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266}. In JSON it is that
 * text.
 *
 * @param value any spelling of the 40 hexadecimal digits; kept with the checksum
 */
public record Address(@JsonValue String value) {

  private static final int LENGTH = 42;
  private static final int LONGEST_SHOWN = 60;
  /** A checksum is a hash, and the same few accounts come again and again. */
  private static final LoadingCache<String, String> SPELLINGS = Caffeine.newBuilder().maximumSize(10_000).build(Keys::toChecksumAddress);

  public static final Address ZERO = new Address("0x" + "0".repeat(40));

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Address {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("address \"" + shortened(value) + "\" is not 0x and 40 hexadecimal digits");
    }
    value = SPELLINGS.get(value);
  }

  /**
   * Reads an address that somebody may have typed, and that must carry its checksum.
   *
   * @throws IllegalArgumentException with the right spelling, when the letters' case is another
   */
  public static Address checksummed(String text) {
    var address = new Address(text);
    if (!address.value.equals(text)) {
      throw new IllegalArgumentException(
          "address \"" + text + "\" does not have the letter case of EIP-55; if it is meant, write " + address);
    }
    return address;
  }

  public static boolean isWellFormed(String text) {
    return text.length() == LENGTH && text.startsWith("0x") && text.chars().skip(2).allMatch(HexFormat::isHexDigit);
  }

  /** The address in the low 20 bytes of a 32-byte word, as topics carry it. */
  public static Address ofWord(String word) {
    return new Address("0x" + word.substring(word.length() - 40));
  }

  /** As a number, for ABI encoding. */
  public BigInteger number() {
    return new BigInteger(value.substring(2), 16);
  }

  /** Without checksum, for comparing in SQL. */
  public String lowerCase() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
