package studio.fofo.artworks;

import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;

/** One picture that the studio made: {@code art_…}. */
public record ArtworkId(String value) {

  public static final String PREFIX = "art";

  public ArtworkId {
    TypeId.parse(PREFIX, value);
  }

  /**
   * As a caller names it.
   *
   * @throws Refusal {@code ARTWORK_UNKNOWN} when no artwork can have that id
   */
  public static ArtworkId named(String text) {
    try {
      return new ArtworkId(text);
    } catch (IllegalArgumentException malformed) {
      throw ArtworksErrors.unknown(text);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
