package studio.fofo.minting.reveal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.storage.Cid;

/**
 * What the numbered pieces of a collection will show.
 *
 * @param list the document with the artworks' metadata in their order, whose name is the commitment; guarded until the reveal
 * @param placeholder the metadata that names the list; once the contract has it, the commitment stands
 * @param drawAt the first block from then on draws
 * @param numbers of the tokens that take part, ascending; as many as the list has pieces
 * @param commitment when the chain had it; empty before, and if that was too late
 * @param drawing empty before it was computed here
 */
public record Reveal(
    RevealId id, CollectionId collectionId, Cid list, Cid placeholder, Instant drawAt, List<Integer> numbers, Instant preparedAt,
    Optional<Commitment> commitment, Optional<Drawing> drawing, Optional<Outcome> outcome) {

  /** The block with which the commitment came to stand on the chain. */
  public record Commitment(long block, Instant at) {}

  /**
   * What a block drew.
   *
   * @param directory a file {@code <number>.json} for each piece
   */
  public record Drawing(long block, String hash, Instant at, Cid directory) {}

  /** Whether what the chain shows is what was drawn. */
  public enum Outcome {
    AS_DRAWN,
    OTHERWISE;

    /** As in rows. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a reveal stands. */
  public enum Standing {
    /** Nothing is prepared. */
    NONE,
    /** Not on the chain: only its owner knows. */
    PREPARED,
    /** Not on the chain in time; another list is needed. */
    LAPSED,
    COMMITTED,
    /** The time of the drawing has come. */
    DUE,
    /** The chain has a reveal in a block that is not final. */
    REVEALING,
    REVEALED,
    /** The owner revealed something else than what was drawn. */
    BROKEN;

    /** As in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** @param isOnChain whether the contract shows its pieces, whatever they are */
  public Standing standing(boolean isOnChain, Instant now) {
    if (outcome.isPresent()) {
      return outcome.get() == Outcome.AS_DRAWN ? Standing.REVEALED : Standing.BROKEN;
    }
    if (isOnChain) {
      return Standing.REVEALING;
    }
    var hasCome = !now.isBefore(drawAt);
    if (commitment.isPresent()) {
      return hasCome ? Standing.DUE : Standing.COMMITTED;
    }
    return hasCome ? Standing.LAPSED : Standing.PREPARED;
  }
}
