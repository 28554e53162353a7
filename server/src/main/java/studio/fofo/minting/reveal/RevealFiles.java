package studio.fofo.minting.reveal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.Artworks;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.mint.Metadata;
import studio.fofo.minting.reveal.RevealPieces.Piece;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;

/** Stores the files of a commitment. Nobody knows their names before the caller's transaction guards or publishes them. */
final class RevealFiles {

  private static final int LONGEST_TITLE = 100;
  private static final int SALT = 32;

  private final RevealDocuments documents;
  private final Artworks artworks;
  private final Metadata metadata;
  private final ContentStore content;
  private final SecureRandom random = new SecureRandom();

  RevealFiles(RevealDocuments documents, Artworks artworks, Metadata metadata, ContentStore content) {
    this.documents = documents;
    this.artworks = artworks;
    this.metadata = metadata;
    this.content = content;
  }

  /** @throws studio.fofo.kernel.Refusal {@code REVEAL_INVALID} if an artwork is not the owner's */
  List<Piece> pieces(RevealOrder order) {
    var known = artworks.findAll(order.pieces().stream().map(RevealOrder.Piece::artworkId).toList());
    order.require(known.values().stream().filter(artwork -> artwork.owner().equals(order.owner())).map(Artwork::id)
        .collect(Collectors.toSet()));
    return order.pieces().parallelStream().map(piece -> {
      var artwork = Objects.requireNonNull(known.get(piece.artworkId()));
      var title = piece.title().isEmpty() ? beginning(artwork.prompt()) : piece.title();
      return new Piece(piece.artworkId(), content.putRaw(metadata.of(artwork, title, piece.description(), Map.of())));
    }).toList();
  }

  Cid list(Collection collection, Instant drawAt, List<Integer> numbers, List<Piece> pieces) {
    var salt = new byte[SALT];
    random.nextBytes(salt);
    return content.putRaw(documents.list(collection, drawAt, numbers, pieces.stream().map(Piece::metadata).toList(), salt));
  }

  Cid placeholder(Collection collection, Cid list, Instant drawAt, int pieces) {
    return content.putRaw(documents.placeholder(collection, list, drawAt, pieces));
  }

  private static String beginning(String prompt) {
    var line = prompt.strip().lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE));
  }
}
