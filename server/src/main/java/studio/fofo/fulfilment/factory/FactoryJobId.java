package studio.fofo.fulfilment.factory;

import studio.fofo.kernel.TypeId;

/** The id of a job in the factory's queue. ({@code job_…} belongs to generation, so this is {@code print_…}.) */
public record FactoryJobId(String value) {

  public static final String PREFIX = "print";

  public FactoryJobId {
    TypeId.parse(PREFIX, value);
  }

  static FactoryJobId next() {
    return new FactoryJobId(TypeId.next(PREFIX).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
