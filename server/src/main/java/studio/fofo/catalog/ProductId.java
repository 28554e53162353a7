package studio.fofo.catalog;

import studio.fofo.kernel.TypeId;

/** The id of a product: {@code prod_…}. */
public record ProductId(String value) {

  public static final String PREFIX = "prod";

  public ProductId {
    TypeId.parse(PREFIX, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
