package studio.fofo.fulfilment.suppliers;

/** The status of one line of a job at its supplier. */
public enum LineStatus {
  /** It has it and has not begun. */
  ACCEPTED,
  /** It does not go on; {@link SupplierStatus#hold} says why. */
  ON_HOLD,
  IN_PRODUCTION,
  SHIPPED,
  DELIVERED,
  /** It came back to the supplier. */
  RETURNED,
  /** It will not be made: withdrawn, or given up by the supplier before it began. */
  CANCELLED,
  /** It began and cannot be finished. */
  FAILED;

  /** Whether no more will happen to it at the supplier. */
  public boolean isFinal() {
    return switch (this) {
      case DELIVERED, RETURNED, CANCELLED, FAILED -> true;
      case ACCEPTED, ON_HOLD, IN_PRODUCTION, SHIPPED -> false;
    };
  }
}
