package studio.fofo.chain.engine;

import java.math.BigInteger;
import java.util.List;
import studio.fofo.kernel.Address;

/** What {@link OneByOne} has sent, kept before it is sent, so that a later process goes on with the same bytes. */
public interface SentBook {

  /**
   * A signed transaction.
   *
   * @param what for people
   * @param raw in its wire format
   * @param maxFee wei per gas
   * @param tip wei per gas, part of {@code maxFee}
   */
  record Sent(long nonce, String what, Address to, byte[] data, long gasLimit, BigInteger maxFee, BigInteger tip, byte[] raw,
      String hash) {}

  /** Returns after it is stored on disk. */
  void add(Sent sent);

  /** All of this sender on this chain, in the order in which they were added. */
  List<Sent> all();
}
