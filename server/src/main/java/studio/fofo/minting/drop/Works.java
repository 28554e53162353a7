package studio.fofo.minting.drop;

import com.esaulpaugh.headlong.abi.Tuple;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.ContractAbi;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.Mints;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.collection.OwnersCall;
import studio.fofo.minting.mint.Metadata;
import studio.fofo.storage.ContentStore;

/** The works of drops: an artwork as an edition in its creator's collection, without pieces until people claim them. */
final class Works {

  private final DropEditions editions;
  private final Collections collections;
  private final Mints mints;
  private final Artworks artworks;
  private final ContentStore content;
  private final Metadata metadata;
  private final TransactionTemplate transaction;

  Works(DropEditions editions, Collections collections, Mints mints, Artworks artworks, ContentStore content, Metadata metadata,
      TransactionTemplate transaction) {
    this.editions = editions;
    this.collections = collections;
    this.mints = mints;
    this.artworks = artworks;
    this.content = content;
    this.metadata = metadata;
    this.transaction = transaction;
  }

  /**
   * A work and the transaction that creates its edition.
   *
   * @param creation empty if the edition exists, whose terms are fixed
   */
  record Prepared(DropEdition edition, Optional<OwnersCall> creation) {}

  /** @throws Refusal {@code ARTWORK_UNKNOWN}, {@code MINT_ARTWORK_ALREADY_MINTED} */
  Prepared of(Collection collection, UserId owner, PhaseOrder.Work work) {
    var artwork = artworks.requireOwned(work.artworkId(), owner);
    var known = editions.find(collection.id(), work.artworkId());
    if (known.filter(edition -> collections.hasEdition(collection, edition.number())).isPresent()) {
      return new Prepared(known.get(), Optional.empty());
    }
    if (mints.ofArtwork(artwork.id()).isPresent()) {
      throw new Refusal(MintingErrors.MINT_ARTWORK_ALREADY_MINTED,
          "artwork " + artwork.id() + " is minted or being minted; an artwork is minted once");
    }
    var cid = content.putRaw(metadata.of(artwork, work.title(), work.description(), Map.of()));
    var edition = transaction.execute(status -> {
      artworks.guard(artwork.id(), cid.toString(), true);
      artworks.reveal(artwork.id());
      return editions.of(collection.id(), work, collection.owner(), cid);
    });
    return new Prepared(Objects.requireNonNull(edition), Optional.of(creation(collection, edition)));
  }

  private static OwnersCall creation(Collection collection, DropEdition edition) {
    var terms = Tuple.from(edition.metadataCid().digest(), edition.pieces(), 0L, 0L, ContractAbi.address(edition.creator()),
        edition.royalty().value());
    return new OwnersCall("create the edition", collection.address().orElseThrow(),
        collection.kind().abi().call("createEdition", edition.number(), terms));
  }
}
