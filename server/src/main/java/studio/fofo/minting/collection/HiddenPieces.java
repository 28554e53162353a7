package studio.fofo.minting.collection;

import java.time.Instant;
import java.util.Optional;

/** Which collections hide their numbered pieces, and what must not happen meanwhile. */
public interface HiddenPieces {

  /** Empty if nothing is prepared for this collection, or everything is over. */
  Optional<Hidden> of(CollectionId id);

  /**
   * A collection whose pieces wait for their reveal. No piece may be minted between the drawing and the reveal: its owner knows the list
   * and could choose.
   *
   * @param drawAt the drawing takes place with the first block from then on
   */
  record Hidden(Instant drawAt) {}
}
