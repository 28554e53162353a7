package studio.fofo.fulfilment.suppliers;

import java.util.Optional;

/**
 * The current status of a job at its supplier.
 *
 * @param status its progress, in the studio's terms
 * @param parcel its tracking; present from {@link Status#SHIPPED} on
 */
public record SupplierStatus(Status status, Optional<Parcel> parcel) {

  public SupplierStatus {
    if (parcel.isEmpty() && (status == Status.SHIPPED || status == Status.DELIVERED)) {
      throw new IllegalArgumentException("a job with status " + status + " must have a parcel");
    }
  }

  /** In this order, and never backwards; {@code CANCELLED} ends it from {@code WAITING}. */
  public enum Status {
    WAITING, IN_PRODUCTION, SHIPPED, DELIVERED, CANCELLED
  }
}
