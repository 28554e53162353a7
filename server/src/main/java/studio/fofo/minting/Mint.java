package studio.fofo.minting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.UserId;

/**
 * The minting of an artwork.
 *
 * @param recipient the wallet that receives it
 * @param contract the collection
 * @param tokenId empty until it is confirmed
 * @param txHash empty until it is submitted
 * @param metadataCid empty until it is stored
 * @param failure the reason; empty unless it failed
 */
public record Mint(
    MintId id,
    UserId userId,
    ArtworkId artworkId,
    Status status,
    String name,
    String description,
    long chainId,
    Address contract,
    Address recipient,
    long editionSize,
    BasisPoints royalty,
    String imageCid,
    Optional<String> metadataCid,
    Optional<BigInteger> tokenId,
    Optional<String> txHash,
    Optional<Long> blockNumber,
    Optional<String> failure,
    Instant requestedAt) {

  /** The states of a mint. */
  public enum Status {
    REQUESTED,
    STORING,
    SUBMITTED,
    CONFIRMED,
    FAILED;

    /** Its name in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
