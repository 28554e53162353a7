package studio.fofo.chain.nodes;

import java.math.BigInteger;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** Numbers and bytes in JSON-RPC's encoding. */
public final class Hex {

  private Hex() {}

  /** A quantity: no leading zeros, {@code 0x0} for zero. */
  public static String quantity(BigInteger number) {
    return "0x" + number.toString(16);
  }

  public static String quantity(long number) {
    return "0x" + Long.toHexString(number);
  }

  public static BigInteger number(JsonNode quantity) {
    return new BigInteger(quantity.asString().substring(2), 16);
  }

  public static long small(JsonNode quantity) {
    return number(quantity).longValueExact();
  }

  /** Bytes: an even number of digits, {@code 0x} for none. */
  public static String data(byte[] bytes) {
    return "0x" + HexFormat.of().formatHex(bytes);
  }

  public static byte[] bytes(String data) {
    return HexFormat.of().parseHex(data, 2, data.length());
  }
}
