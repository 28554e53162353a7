package studio.fofo.chain.indexing;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import studio.fofo.chain.Log;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;

/**
 * A block's {@code logsBloom}: the addresses and topics that its logs may have (Ethereum Yellow Paper, 4.4.1). It has no false negatives.
 *
 * @param bytes 256 bytes
 */
record Bloom(byte[] bytes) {

  private static final int BYTES = 256;
  private static final int BITS_OF_A_VALUE = 3;
  private static final int MASK = 2047;

  /** The filter of a block with exactly these logs. */
  static Bloom of(Iterable<Log> logs) {
    var bloom = new Bloom(new byte[BYTES]);
    for (var log : logs) {
      bloom.add(Hex.bytes(log.address().value()));
      log.topics().forEach(topic -> bloom.add(Hex.bytes(topic)));
    }
    return bloom;
  }

  /** If there is no filter, any answer is accepted: some chains do not provide one. */
  static Bloom read(String logsBloom) {
    return new Bloom(logsBloom.length() == 2 + 2 * BYTES ? Hex.bytes(logsBloom) : new byte[BYTES]);
  }

  boolean mayHave(Address address, String topic) {
    return mayHave(Hex.bytes(address.value())) && mayHave(Hex.bytes(topic));
  }

  boolean isEmpty() {
    return Arrays.equals(bytes, new byte[BYTES]);
  }

  /** Whether these are all logs of the block. */
  boolean isThatOf(Iterable<Log> logs) {
    return Arrays.equals(bytes, of(logs).bytes);
  }

  private boolean mayHave(byte[] value) {
    return bits(value).allMatch(bit -> (bytes[BYTES - 1 - bit / 8] >> bit % 8 & 1) == 1);
  }

  private void add(byte[] value) {
    bits(value).forEach(bit -> bytes[BYTES - 1 - bit / 8] |= (byte) (1 << bit % 8));
  }

  private static IntStream bits(byte[] value) {
    var hash = TypedData.keccak(value);
    return IntStream.range(0, BITS_OF_A_VALUE)
        .map(pair -> ((hash[2 * pair] & 0xff) << 8 | hash[2 * pair + 1] & 0xff) & MASK);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
