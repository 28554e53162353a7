package studio.fofo.minting.reveal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.HeldArtworks;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.CollectionKind;
import studio.fofo.minting.reveal.RevealPieces.Piece;

/**
 * Prepares the commitment to a list of artworks: stores their metadata and the list, and holds the artworks. All files are stored before
 * the one transaction that makes them count, so that a crash leaves nothing but files that nobody knows.
 */
public final class Committing {

  private final RevealRows rows;
  private final RevealPieces pieces;
  private final TakingPart takingPart;
  private final RevealFiles files;
  private final Artworks artworks;
  private final HeldArtworks held;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Committing(RevealRows rows, RevealPieces pieces, TakingPart takingPart, RevealFiles files, Artworks artworks, HeldArtworks held,
      TransactionTemplate transaction, Clock clock) {
    this.rows = rows;
    this.pieces = pieces;
    this.takingPart = takingPart;
    this.files = files;
    this.artworks = artworks;
    this.held = held;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Prepares it in place of what was prepared before, or returns the existing one with this id.
   *
   * @throws Refusal {@code REVEAL_INVALID}, {@code REVEAL_COMMITTED}, {@code REVEAL_OVER}, {@code COLLECTION_NOT_READY},
   *     {@code COLLECTION_OTHER_KIND}
   */
  public Reveal prepare(Collection collection, RevealOrder order) {
    if (rows.has(order.id())) {
      return rows.of(collection.id()).orElseThrow();
    }
    checkStanding(collection);
    var drawAt = order.drawAt().truncatedTo(ChronoUnit.SECONDS);
    var numbers = takingPart.numbers(collection, drawAt, order.pieces().size());
    var stored = files.pieces(order);
    var list = files.list(collection, drawAt, numbers, stored);
    var placeholder = files.placeholder(collection, list, drawAt, numbers.size());
    var reveal = new Reveal(order.id(), collection.id(), list, placeholder, drawAt, numbers, clock.instant(), Optional.empty(),
        Optional.empty(), Optional.empty());
    transaction.executeWithoutResult(status -> {
      rows.lock(collection.id());
      if (!rows.has(order.id())) {
        rows.of(collection.id()).ifPresent(this::remove);
        hold(order, stored);
        artworks.guard(stored.getFirst().artworkId(), list.toString(), true);
        rows.insert(reveal);
        pieces.insert(reveal.id(), stored);
      }
    });
    return rows.of(collection.id()).orElseThrow();
  }

  /**
   * Discards what was prepared, and stops holding its artworks.
   *
   * @throws Refusal {@code REVEAL_NOT_FOUND}, {@code REVEAL_COMMITTED}
   */
  public void discard(Collection collection) {
    transaction.executeWithoutResult(status -> {
      rows.lock(collection.id());
      remove(rows.of(collection.id()).orElseThrow(() -> new Refusal(MintingErrors.REVEAL_NOT_FOUND,
          "nothing is prepared for \"" + collection.name() + "\"")));
    });
  }

  private static void checkStanding(Collection collection) {
    if (!collection.isOpen()) {
      throw new Refusal(MintingErrors.COLLECTION_NOT_READY,
          "\"" + collection.name() + "\" is " + collection.status().word() + "; wait until it is open");
    }
    if (collection.kind() != CollectionKind.ORIGINALS) {
      throw new Refusal(MintingErrors.COLLECTION_OTHER_KIND,
          "\"" + collection.name() + "\" is a collection of editions, whose works are known; only numbered originals can be hidden");
    }
    if (collection.revealed().isPresent()) {
      throw new Refusal(MintingErrors.REVEAL_OVER, "the pieces of \"" + collection.name() + "\" are revealed, which is final");
    }
  }

  private void remove(Reveal known) {
    if (known.commitment().isPresent()) {
      throw new Refusal(MintingErrors.REVEAL_COMMITTED,
          "the list is committed to since block " + known.commitment().get().block() + "; nobody can change it any more");
    }
    held.release(pieces.of(known.id()).stream().map(Piece::artworkId).toList());
    rows.discard(known, clock.instant());
  }

  private void hold(RevealOrder order, List<Piece> stored) {
    var metadata = new LinkedHashMap<ArtworkId, String>();
    stored.forEach(piece -> metadata.put(piece.artworkId(), piece.metadata().toString()));
    order.require(held.hold(order.owner(), metadata));
    var minted = pieces.mintedOf(metadata.keySet());
    order.require(metadata.keySet().stream().filter(id -> !minted.contains(id)).collect(Collectors.toSet()));
  }
}
