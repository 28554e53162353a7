package studio.fofo.minting.collection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.UserId;
import studio.fofo.storage.Cid;

/**
 * A creator's own collection: a contract that belongs to the creator's wallet.
 *
 * @param owner the wallet that owns the contract, by the chain once it exists
 * @param description as its contract's metadata says
 * @param royalty of pieces that name no creator, by the chain once it exists
 * @param maxSupply most originals ever; empty for no limit
 * @param address known shortly after the request, before the contract exists
 * @param contentCid its metadata (ERC-7572)
 * @param transferValidator the contract that is asked before each transfer
 * @param studioMints whether its owner lets this studio mint into it
 * @param placeholder what pieces without metadata of their own show before they are revealed
 * @param revealed the folder with what they show since
 * @param failure the reason; empty unless it failed
 */
public record Collection(
    CollectionId id,
    UserId creator,
    long chainId,
    CollectionKind kind,
    Status status,
    Address owner,
    String name,
    String symbol,
    String description,
    ArtworkId coverId,
    Royalty royalty,
    Optional<Long> maxSupply,
    Optional<Address> address,
    Optional<Cid> contentCid,
    Optional<Address> transferValidator,
    boolean studioMints,
    Optional<Cid> placeholder,
    Optional<Cid> revealed,
    Optional<String> txHash,
    Optional<String> failure,
    Instant requestedAt) {

  /** The states of a collection. */
  public enum Status {
    REQUESTED,
    SUBMITTED,
    /** Its contract exists in an indexed block. */
    OPEN,
    FAILED;

    /** Its name in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who receives which part of a resale. */
  public record Royalty(Address receiver, BasisPoints part) {}

  public boolean isOpen() {
    return status == Status.OPEN;
  }
}
