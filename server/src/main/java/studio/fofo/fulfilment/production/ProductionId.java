package studio.fofo.fulfilment.production;

import studio.fofo.kernel.TypeId;

/** The id of a production: {@code production_…}. It is also the external id of its job at every supplier. */
public record ProductionId(String value) {

  public static final String PREFIX = "production";

  public ProductionId {
    TypeId.parse(PREFIX, value);
  }

  public static ProductionId next() {
    return new ProductionId(TypeId.next(PREFIX).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
