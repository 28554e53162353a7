package studio.fofo.points.ledger;

import studio.fofo.kernel.UserId;

/** Whether two accounts are known to belong to one person, who then earns nothing from themselves. */
@FunctionalInterface
public interface OnePerson {

  boolean behind(UserId one, UserId other);
}
