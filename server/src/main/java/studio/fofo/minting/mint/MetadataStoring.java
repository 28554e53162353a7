package studio.fofo.minting.mint;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintId;
import studio.fofo.storage.ContentStore;

/** The second step of a mint: stores its metadata and requests its transaction. */
class MetadataStoring {

  private final MintRows mints;
  private final Artworks artworks;
  private final ContentStore content;
  private final Metadata metadata;
  private final MintTransactions sending;
  private final TakenDownMints takenDown;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MetadataStoring(MintRows mints, Artworks artworks, ContentStore content, Metadata metadata, MintTransactions sending,
      TakenDownMints takenDown, TransactionTemplate transaction, Clock clock) {
    this.mints = mints;
    this.artworks = artworks;
    this.content = content;
    this.metadata = metadata;
    this.sending = sending;
    this.takenDown = takenDown;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Stores the metadata, then signs the voucher and requests the transaction. May be repeated after any crash. */
  void store(MintId id) {
    mints.storing(id);
    var mint = mints.find(id).orElseThrow();
    if (mint.status() == Mint.Status.FAILED) {
      return;
    }
    var artwork = artworks.find(mint.artworkId()).orElseThrow();
    var cid = content.putRaw(metadata.of(artwork, mint.name(), mint.description(), Map.of()));
    var signedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var call = sending.call(mint, cid, signedAt);
    transaction.executeWithoutResult(status -> {
      if (!artworks.keepUp(artwork.id())) {
        takenDown.stop(mint);
      } else if (mints.stored(id, cid.toString(), signedAt.plus(MintTransactions.VOUCHER_LIFE)).isPresent()) {
        artworks.guard(artwork.id(), cid.toString(), true);
        sending.request(mint, call);
      }
    });
  }
}
