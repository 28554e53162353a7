package studio.fofo.artworks;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;

/** All pictures that the studio made. */
public interface Artworks {

  Optional<Artwork> find(ArtworkId id);

  /** Several in one read; unknown ones are absent. */
  Map<ArtworkId, Artwork> findAll(Collection<ArtworkId> ids);

  /**
   * The artwork, if this user created it.
   *
   * @throws Refusal {@code ARTWORK_UNKNOWN} if it does not exist or belongs to somebody else, {@code ARTWORK_TAKEN_DOWN}
   */
  Artwork requireOwned(ArtworkId id, UserId owner);

  /**
   * The artwork, if this caller may inspect it and its print: its creator, or an operator, who may read everything but act for nobody.
   *
   * @throws Refusal {@code ARTWORK_UNKNOWN}, {@code ARTWORK_TAKEN_DOWN}
   */
  default Artwork requireInspected(ArtworkId id, Caller caller) {
    return caller.isOperator()
        ? find(id).orElseThrow(() -> ArtworksErrors.unknown(id.value()))
        : requireOwned(id, caller.userId());
  }

  /** Whether an operator took it down. */
  boolean isTakenDown(ArtworkId id);

  /** Which of them operators took down, in one read. */
  Set<ArtworkId> takenDown(Collection<ArtworkId> ids);

  /** Prevents a takedown until the caller's transaction ends.
   *
   * @return false if it is already taken down */
  boolean keepUp(ArtworkId id);

  /**
   * Checks that it is not part of a drop whose pieces are hidden, and that it passed review; until the caller's transaction ends, it cannot
   * become part of one.
   *
   * @throws Refusal {@code ARTWORK_HELD}, {@code ARTWORK_IN_REVIEW}
   */
  void requireFree(ArtworkId id);

  /**
   * Records that a stored file shows this artwork, in the caller's transaction, so that it has the artwork's visibility.
   *
   * @param address a path under {@code /media}, or a CID
   * @param tellsPrompt whether it contains the prompt, so that it also has the prompt's visibility
   */
  void guard(ArtworkId id, String address, boolean tellsPrompt);

  /**
   * Makes an artwork and its prompt visible to everybody who knows the id, permanently, in the caller's transaction: it was minted or
   * offered, and tokens and products show both. A repeat has no effect.
   *
   * @throws Refusal {@code ARTWORK_HELD} if it is part of a drop that is not revealed yet, {@code ARTWORK_IN_REVIEW}
   */
  void reveal(ArtworkId id);
}
