package studio.fofo.minting.collection;

import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.minting.MintingErrors;

/** The id of a creator's collection: {@code coll_…}. */
public record CollectionId(String value) {

  public static final String PREFIX = "coll";

  public CollectionId {
    TypeId.parse(PREFIX, value);
  }

  /**
   * Parses a client's id.
   *
   * @throws Refusal {@code COLLECTION_NOT_FOUND} if it is malformed
   */
  public static CollectionId named(String text) {
    try {
      return new CollectionId(text);
    } catch (IllegalArgumentException malformed) {
      throw unknown(text);
    }
  }

  public static Refusal unknown(String text) {
    return new Refusal(MintingErrors.COLLECTION_NOT_FOUND, "there is no collection \"" + text + "\"");
  }

  @Override
  public String toString() {
    return value;
  }
}
