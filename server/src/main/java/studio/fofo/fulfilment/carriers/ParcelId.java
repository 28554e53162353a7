package studio.fofo.fulfilment.carriers;

import studio.fofo.kernel.TypeId;

/** The id of a followed parcel: {@code parcel_…}. */
public record ParcelId(String value) {

  public static final String PREFIX = "parcel";

  public ParcelId {
    TypeId.parse(PREFIX, value);
  }

  public static ParcelId next() {
    return new ParcelId(TypeId.next(PREFIX).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
