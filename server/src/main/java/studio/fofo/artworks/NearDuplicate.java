package studio.fofo.artworks;

import studio.fofo.kernel.UserId;

/** The earlier artwork that another one looks like, and who may hear its id. */
public record NearDuplicate(ArtworkId id, UserId owner, Visibility visibility) {

  /** A private or unlisted artwork is nobody's business but its owner's: others hear that there is one, not which. */
  public boolean isKnownTo(UserId person) {
    return owner.equals(person) || isKnownToAll();
  }

  public boolean isKnownToAll() {
    return visibility == Visibility.PUBLIC;
  }
}
