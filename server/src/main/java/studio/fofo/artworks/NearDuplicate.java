package studio.fofo.artworks;

import studio.fofo.kernel.UserId;

/** The earlier artwork that another one looks like, and who may know its id. */
public record NearDuplicate(ArtworkId id, UserId owner, Visibility visibility) {

  /** The id of a private or unlisted artwork is shown only to its owner: others learn that there is one, not which. */
  public boolean isKnownTo(UserId person) {
    return owner.equals(person) || isKnownToAll();
  }

  public boolean isKnownToAll() {
    return visibility == Visibility.PUBLIC;
  }
}
