package studio.fofo.generation;

import studio.fofo.kernel.TypeId;

/** One picture that the studio made: {@code art_…}. */
public record ArtworkId(String value) {

  public static final String PREFIX = "art";

  public ArtworkId {
    TypeId.parse(PREFIX, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
