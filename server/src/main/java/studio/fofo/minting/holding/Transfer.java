package studio.fofo.minting.holding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import studio.fofo.kernel.Address;

/**
 * A transfer of a token.
 *
 * @param minedAt the time of its block
 */
public record Transfer(Address sender, Address recipient, BigInteger quantity, String txHash, Instant minedAt) {

  /** A mint comes from the zero address, a burn goes to it. */
  public Type type() {
    return sender.equals(Address.ZERO) ? Type.MINT : recipient.equals(Address.ZERO) ? Type.BURN : Type.TRANSFER;
  }

  /** The kinds of transfers. */
  public enum Type {
    MINT,
    TRANSFER,
    BURN;

    /** As in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
