package studio.fofo.minting.drop;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;

/**
 * A creator's validated request for a phase; see {@link Phase}.
 *
 * @param startsAt empty for at once
 * @param work the edition that is minted; empty for a collection of originals
 */
public record PhaseOrder(
    String name, Optional<Instant> startsAt, Optional<Instant> endsAt, BigInteger price, Address currency, long perWallet, long supply,
    Optional<AllowListId> listId, Optional<Work> work) {

  /**
   * A work of which pieces are claimed.
   *
   * @param pieces most pieces ever, in all phases together
   */
  public record Work(ArtworkId artworkId, String title, String description, long pieces, BasisPoints royalty) {}
}
