package studio.fofo.minting.reveal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintingErrors;
import studio.fofo.runtime.FieldChecks;

/**
 * A creator's request to hide a drop's pieces.
 *
 * @param pieces in the order of the list
 */
public record RevealOrder(RevealId id, UserId owner, Instant drawAt, List<Piece> pieces) {

  /** The most pieces of a drop: their directory is one block that every IPFS implementation writes alike. */
  public static final int MOST = 4_000;

  /** @throws studio.fofo.kernel.Refusal {@code REVEAL_INVALID}, naming each piece whose artwork is not among those that can be hidden */
  void require(Set<ArtworkId> fit) {
    var check = new FieldChecks(MintingErrors.REVEAL_INVALID);
    IntStream.range(0, pieces.size()).filter(index -> !fit.contains(pieces.get(index).artworkId()))
        .forEach(index -> check.that(false, "pieces[" + index + "].artworkId",
            "is not a private picture of yours that is neither minted nor offered nor part of another drop"));
    check.done();
  }

  /** @param title empty for the beginning of its prompt */
  public record Piece(ArtworkId artworkId, String title, String description) {}
}
