package studio.fofo.minting.reveal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.HeldArtworks;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.CollectionKind;
import studio.fofo.minting.mint.Metadata;
import studio.fofo.minting.reveal.RevealPieces.Piece;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.storage.ContentStore;

/**
 * Prepares the commitment to a list of artworks: stores their metadata and the list, and holds the artworks. All files are stored before
 * the one transaction that makes them count, so that a crash leaves nothing but files that nobody knows.
 */
public final class Committing {

  private static final int LONGEST_TITLE = 100;
  private static final int SALT = 32;

  private final RevealRows rows;
  private final RevealPieces pieces;
  private final TakingPart takingPart;
  private final RevealDocuments documents;
  private final Artworks artworks;
  private final HeldArtworks held;
  private final Metadata metadata;
  private final ContentStore content;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Committing(RevealRows rows, RevealPieces pieces, TakingPart takingPart, RevealDocuments documents, Artworks artworks, HeldArtworks held,
      Metadata metadata, ContentStore content, TransactionTemplate transaction, Clock clock) {
    this.rows = rows;
    this.pieces = pieces;
    this.takingPart = takingPart;
    this.documents = documents;
    this.artworks = artworks;
    this.held = held;
    this.metadata = metadata;
    this.content = content;
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
    var stored = store(order);
    var salt = new byte[SALT];
    random.nextBytes(salt);
    var list = content.putRaw(documents.list(collection, drawAt, numbers, stored.stream().map(Piece::metadata).toList(), salt));
    var placeholder = content.putRaw(documents.placeholder(collection, list, drawAt, numbers.size()));
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

  private List<Piece> store(RevealOrder order) {
    var known = artworks.findAll(order.pieces().stream().map(RevealOrder.Piece::artworkId).toList());
    require(order, known.values().stream().filter(artwork -> artwork.owner().equals(order.owner())).map(Artwork::id)
        .collect(Collectors.toSet()));
    return order.pieces().parallelStream().map(piece -> {
      var artwork = Objects.requireNonNull(known.get(piece.artworkId()));
      var title = piece.title().isEmpty() ? beginning(artwork.prompt()) : piece.title();
      return new Piece(piece.artworkId(), content.putRaw(metadata.of(artwork, title, piece.description(), Map.of())));
    }).toList();
  }

  private void hold(RevealOrder order, List<Piece> stored) {
    var files = new LinkedHashMap<ArtworkId, String>();
    stored.forEach(piece -> files.put(piece.artworkId(), piece.metadata().toString()));
    require(order, held.hold(order.owner(), files));
    var minted = pieces.mintedOf(files.keySet());
    require(order, files.keySet().stream().filter(id -> !minted.contains(id)).collect(Collectors.toSet()));
  }

  private static void require(RevealOrder order, Set<ArtworkId> fit) {
    var check = new FieldChecks(MintingErrors.REVEAL_INVALID);
    IntStream.range(0, order.pieces().size()).filter(index -> !fit.contains(order.pieces().get(index).artworkId()))
        .forEach(index -> check.that(false, "pieces[" + index + "].artworkId",
            "is not a private picture of yours that is neither minted nor offered nor part of another drop"));
    check.done();
  }

  private static String beginning(String prompt) {
    var line = prompt.strip().lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE));
  }
}
