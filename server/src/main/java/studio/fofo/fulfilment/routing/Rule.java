package studio.fofo.fulfilment.routing;

/** What one plan is better than another by. Each rule keeps the best plans, and the next one chooses among these. */
public enum Rule {
  /** Most lines at the preferred supplier ({@code fofo.fulfilment.supplier}). */
  PREFERRED,
  /** The lowest estimate with shipping and tax. Decides only between plans in one currency. */
  COST,
  /** The fewest days until the last line arrives. */
  TIME,
  /** Ships from the recipient's country, or at least from its customs union. */
  NEAREST
}
