package studio.fofo.minting.reveal;

import studio.fofo.kernel.TypeId;

/** The id of a prepared reveal: {@code reveal_…}. */
public record RevealId(String value) {

  public static final String PREFIX = "reveal";

  public RevealId {
    TypeId.parse(PREFIX, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
