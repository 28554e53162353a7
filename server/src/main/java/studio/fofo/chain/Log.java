package studio.fofo.chain;

import java.util.List;
import studio.fofo.kernel.Address;

/**
 * An event that a contract emitted.
 *
 * @param topics 32-byte words as 0x and lower-case hexadecimal; the first is the hash of the event's signature
 * @param data 0x and lower-case hexadecimal
 */
public record Log(
    long chainId,
    long blockNumber,
    String blockHash,
    String txHash,
    int logIndex,
    Address address,
    List<String> topics,
    String data) {

  public Log {
    topics = List.copyOf(topics);
  }
}
