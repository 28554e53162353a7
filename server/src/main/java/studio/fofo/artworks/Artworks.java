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

  /** Several in one read; one that is not there is absent. */
  Map<ArtworkId, Artwork> findAll(Collection<ArtworkId> ids);

  /**
   * The artwork, when this user made it.
   *
   * @throws Refusal {@code ARTWORK_UNKNOWN} when there is none or it is somebody else's, {@code ARTWORK_TAKEN_DOWN}
   */
  Artwork requireOwned(ArtworkId id, UserId owner);

  /**
   * The artwork, when this caller may look closely at it, at its print, too: its maker, or an operator, who may look at everything and act
   * for nobody.
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

  /** Keeps it from being taken down until the caller's transaction ends. @return false when it is down already */
  boolean keepUp(ArtworkId id);

  /**
   * Says that what is stored at an address shows this artwork, in the caller's transaction: it is for whom the artwork is.
   *
   * @param address a path under {@code /media}, or a CID
   * @param tellsPrompt whether the prompt stands in it, so that it is for whom the prompt is
   */
  void guard(ArtworkId id, String address, boolean tellsPrompt);

  /**
   * Lets everybody who knows the id see an artwork and its prompt, in the caller's transaction and for good: it was minted or offered, and
   * tokens and products show both. Again, it changes nothing.
   */
  void reveal(ArtworkId id);
}
