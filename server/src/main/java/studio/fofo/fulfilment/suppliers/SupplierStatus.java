package studio.fofo.fulfilment.suppliers;

import java.util.Optional;

/**
 * What a supplier says about a job at this moment.
 *
 * @param status how far it is, in the studio's words
 * @param parcel how to follow it; present from {@link Status#SHIPPED} on
 */
public record SupplierStatus(Status status, Optional<Parcel> parcel) {

  public SupplierStatus {
    if (parcel.isEmpty() && (status == Status.SHIPPED || status == Status.DELIVERED)) {
      throw new IllegalArgumentException("a job that is " + status + " has a parcel");
    }
  }

  /** In this order, and never backwards; {@code CANCELLED} ends it from {@code WAITING}. */
  public enum Status {
    WAITING, IN_PRODUCTION, SHIPPED, DELIVERED, CANCELLED
  }
}
