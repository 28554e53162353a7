package studio.fofo.identity.wallet;

import java.util.Locale;
import java.util.regex.Pattern;
import org.web3j.crypto.Keys;

/**
 * An Ethereum address in its EIP-55 spelling, where the case of letters carries a checksum.
 *
 * <pre>{@code
 * WalletAddress.parse("0xa0Ee7A142d267C1f36714E4a8F75612F20a79720")   // as it is
 * WalletAddress.parse("0xA0Ee7A142d267C1f36714E4a8F75612F20a79720")   // IllegalArgumentException: checksum
 * }</pre>
 *
 * @param value {@code 0x} and 40 hexadecimal digits, checksummed
 */
public record WalletAddress(String value) {

  private static final Pattern FORM = Pattern.compile("0x[0-9A-Fa-f]{40}");

  public WalletAddress {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "address \"" + shortened(value) + "\" is not 0x and 40 hexadecimal digits");
    }
    if (!Keys.toChecksumAddress(value).equals(value)) {
      throw new IllegalArgumentException("address \"" + value + "\" does not have the letter case of EIP-55; if it is meant, write "
          + Keys.toChecksumAddress(value));
    }
  }

  /** Reads an address that must carry its checksum. */
  public static WalletAddress parse(String text) {
    return new WalletAddress(text);
  }

  /** Reads an address in any case, for settings and values that a machine wrote. */
  public static WalletAddress ofAnyCase(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("address \"" + shortened(text) + "\" is not 0x and 40 hexadecimal digits");
    }
    return new WalletAddress(Keys.toChecksumAddress(text));
  }

  /** Without checksum, for comparing and for SQL. */
  public String lowerCase() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
