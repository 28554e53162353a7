package studio.fofo.chain.indexing;

import java.util.HexFormat;
import studio.fofo.chain.Address;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.nodes.Hex;

/**
 * A block's {@code logsBloom}: which addresses and topics its logs may have (Ethereum Yellow Paper, 4.4.1). What it denies is not there.
 *
 * @param bytes 256 of them
 */
record Bloom(byte[] bytes) {

  private static final int BYTES = 256;
  private static final int BITS_OF_A_VALUE = 3;
  private static final int MASK = 2047;

  /** Without a filter, nothing can be said against an answer: some chains leave it out. */
  static Bloom read(String logsBloom) {
    return new Bloom(logsBloom.length() == 2 + 2 * BYTES ? Hex.bytes(logsBloom) : new byte[BYTES]);
  }

  boolean mayHave(Address address, String topic) {
    return mayHave(Hex.bytes(address.value())) && mayHave(Hex.bytes(topic));
  }

  private boolean mayHave(byte[] value) {
    var hash = TypedData.keccak(value);
    for (var pair = 0; pair < BITS_OF_A_VALUE; pair++) {
      var bit = ((hash[2 * pair] & 0xff) << 8 | hash[2 * pair + 1] & 0xff) & MASK;
      if ((bytes[BYTES - 1 - bit / 8] >> bit % 8 & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
