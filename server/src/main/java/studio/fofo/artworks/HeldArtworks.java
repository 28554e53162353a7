package studio.fofo.artworks;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import studio.fofo.kernel.UserId;

/** Artworks that are part of a drop and stay private until it is revealed. Meanwhile they cannot be published, minted or offered. */
public interface HeldArtworks {

  /**
   * Holds private artworks of a person, in the caller's transaction.
   *
   * @param files for each, the CID of a file that tells about it; it gets the artwork's visibility, now and later
   * @return those that are held by this call; the others are unknown, somebody else's, visible, taken down, or held already
   */
  Set<ArtworkId> hold(UserId owner, Map<ArtworkId, String> files);

  /** Stops holding them, in the caller's transaction. They stay private until their creator decides otherwise. */
  void release(Collection<ArtworkId> ids);

  /** Stops holding them and makes them visible as {@link Artworks#reveal} does, in the caller's transaction. A repeat has no effect. */
  void reveal(Collection<ArtworkId> ids);

  /** Whether it is held. Nobody can begin to hold it before the caller's transaction ends. */
  boolean isHeld(ArtworkId id);
}
