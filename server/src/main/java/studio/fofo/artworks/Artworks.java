package studio.fofo.artworks;

import java.util.Optional;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;

/** All pictures that the studio made. */
public interface Artworks {

  Optional<Artwork> find(ArtworkId id);

  /**
   * The artwork, when this user made it.
   *
   * @throws Refusal {@code ARTWORK_UNKNOWN} when there is none or it is somebody else's, {@code ARTWORK_TAKEN_DOWN}
   */
  Artwork requireOwned(ArtworkId id, UserId owner);

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
