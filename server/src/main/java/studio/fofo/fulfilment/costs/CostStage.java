package studio.fofo.fulfilment.costs;

import java.util.Locale;

/** How sure a cost is; a later stage replaces an earlier one. */
public enum CostStage {
  /** Before the supplier was chosen. */
  OFFER,
  /** When it accepted the job. */
  ESTIMATE,
  /** What it charged. */
  INVOICE;

  /** As in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CostStage of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
