package studio.fofo.points.ledger;

import java.util.Locale;

/** What points are given for. */
public enum Reason {
  MINT,
  SALE,
  PURCHASE;

  /** As in the database and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
