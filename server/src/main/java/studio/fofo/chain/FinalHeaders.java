package studio.fofo.chain;

import java.time.Instant;
import java.util.Optional;

/** Headers of final blocks, whether or not they are indexed. Calls nodes: never use it inside a database transaction. */
public interface FinalHeaders {

  /**
   * The chain's first block that was mined at a time or later, on which all of its nodes agree.
   *
   * @return empty until it is final in this sense
   * @throws studio.fofo.kernel.Refusal {@code CHAIN_UNAVAILABLE} if no node responds, or if nodes do not agree
   */
  Optional<Header> firstSince(long chainId, Instant time, Finality finality);

  /**
   * A final block.
   *
   * @param hash 0x and hexadecimal
   */
  record Header(long number, String hash, Instant minedAt) {}
}
