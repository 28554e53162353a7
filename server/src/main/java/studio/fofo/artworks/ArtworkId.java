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
   * Parses a client's id.
   *
   * @throws Refusal {@code ARTWORK_UNKNOWN} if it is not the id of an artwork
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
