package studio.fofo.points.ledger;

import studio.fofo.kernel.UserId;

/**
 * Points for one thing that somebody did.
 *
 * @param source names the thing, so that it is rewarded once: {@code order_…/sale/user_…}
 * @param points one or more
 */
record Reward(String source, Reason reason, UserId user, long points) {}
