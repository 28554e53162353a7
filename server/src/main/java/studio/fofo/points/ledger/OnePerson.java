package studio.fofo.points.ledger;

import studio.fofo.kernel.UserId;

/** Whether two accounts are known to be one person's, who then earns nothing from herself. */
@FunctionalInterface
public interface OnePerson {

  boolean behind(UserId one, UserId other);
}
