package studio.fofo.minting.reveal;

import java.time.Instant;
import java.util.List;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.UserId;

/**
 * A creator's request to hide a drop's pieces.
 *
 * @param pieces in the order of the list
 */
public record RevealOrder(RevealId id, UserId owner, Instant drawAt, List<Piece> pieces) {

  /** The most pieces of a drop: their directory is one block that every IPFS implementation writes alike. */
  public static final int MOST = 4_000;

  /** @param title empty for the beginning of its prompt */
  public record Piece(ArtworkId artworkId, String title, String description) {}
}
