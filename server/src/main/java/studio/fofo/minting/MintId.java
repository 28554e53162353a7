package studio.fofo.minting;

import studio.fofo.kernel.TypeId;

/** The id of a mint: {@code mint_…}. */
public record MintId(String value) {

  public static final String PREFIX = "mint";

  public MintId {
    TypeId.parse(PREFIX, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
