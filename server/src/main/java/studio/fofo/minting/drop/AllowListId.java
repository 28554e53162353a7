package studio.fofo.minting.drop;

import studio.fofo.kernel.TypeId;

/** The id of an allow-list: {@code list_…}. */
public record AllowListId(String value) {

  public static final String PREFIX = "list";

  public AllowListId {
    TypeId.parse(PREFIX, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
