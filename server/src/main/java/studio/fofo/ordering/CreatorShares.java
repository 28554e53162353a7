package studio.fofo.ordering;

import studio.fofo.kernel.Money;

/** What of a line goes to its creator, by the studio's fee as of now. */
public interface CreatorShares {

  Money of(OrderItem item);
}
