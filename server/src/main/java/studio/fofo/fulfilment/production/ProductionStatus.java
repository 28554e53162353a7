package studio.fofo.fulfilment.production;

import java.util.Locale;

/**
 * How far the making of an order has come. It moves one way only: {@code preparing → ready → submitted → in_production → shipped →
 * delivered}, or from the first three to {@code cancelled}.
 */
public enum ProductionStatus {
  /** The print files are being made. */
  PREPARING,
  /** All print files lie in the store; the supplier has not confirmed the job yet. */
  READY,
  /** The supplier has the job. It may still be withdrawn. */
  SUBMITTED,
  /** The supplier prints, and the order knows: from here there is no way back. */
  IN_PRODUCTION,
  SHIPPED,
  DELIVERED,
  /** The order was cancelled before production began. */
  CANCELLED;

  /** As in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ProductionStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
