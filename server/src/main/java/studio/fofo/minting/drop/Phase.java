package studio.fofo.minting.drop;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.kernel.Address;

/**
 * A window in which people mint by themselves, as the chain has it.
 *
 * @param edition number of the edition that is minted; zero for pieces of a collection of originals
 * @param currency zero for the chain's native currency
 * @param endsAt empty for never; the time of closing if it was closed before
 * @param perWallet most pieces per account, zero for no limit; a place on the list overrides it
 * @param supply most pieces in all; zero for no limit
 * @param price of one piece in base units; a place on the list overrides it
 * @param root of its allow-list; empty for a public phase
 * @param name as it was prepared here; empty otherwise
 * @param listId its list, if that was stored here
 */
public record Phase(
    long chainId, BigInteger id, Address contract, BigInteger edition, Address currency, Instant startsAt, Optional<Instant> endsAt,
    long perWallet, long supply, Address payee, BigInteger price, Optional<String> root, String name, Optional<AllowListId> listId,
    long claimed) {

  /** Where a phase stands. */
  public enum State {
    UPCOMING,
    OPEN,
    SOLD_OUT,
    ENDED;

    /** As in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** By the studio's clock, which the chain's may differ from by seconds. */
  public State at(Instant now) {
    if (endsAt.filter(end -> !now.isBefore(end)).isPresent()) {
      return State.ENDED;
    }
    if (supply != 0 && claimed >= supply) {
      return State.SOLD_OUT;
    }
    return now.isBefore(startsAt) ? State.UPCOMING : State.OPEN;
  }

  /** Whether a window of the same pieces would overlap this one. */
  boolean overlaps(Instant from, Optional<Instant> until) {
    return endsAt.filter(end -> !from.isBefore(end)).isEmpty() && until.filter(end -> !startsAt.isBefore(end)).isEmpty();
  }
}
