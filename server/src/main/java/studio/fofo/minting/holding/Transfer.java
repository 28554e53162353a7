package studio.fofo.minting.holding;

import java.math.BigInteger;
import java.time.Instant;
import studio.fofo.chain.Address;

/**
 * A movement of a token.
 *
 * @param minedAt the time of its block
 */
public record Transfer(String sender, String recipient, BigInteger quantity, String txHash, Instant minedAt) {

  /** {@code mint}, {@code burn} or {@code transfer}. */
  public String type() {
    return sender.equals(Address.ZERO.value()) ? "mint" : recipient.equals(Address.ZERO.value()) ? "burn" : "transfer";
  }
}
