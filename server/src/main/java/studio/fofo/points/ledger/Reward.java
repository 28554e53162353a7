package studio.fofo.points.ledger;

import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintId;

/**
 * Points for one action of a person.
 *
 * @param source identifies the action, so that it is rewarded once: {@code order_…/sale/user_…}
 * @param order the order with which it is reversed; null if it does not belong to one
 * @param points one or more
 */
record Reward(String source, @Nullable OrderId order, Reason reason, UserId user, long points) {

  static Reward ofMint(MintId mint, UserId creator, long points) {
    return new Reward(mint + "/mint", null, Reason.MINT, creator, points);
  }

  static Reward ofPurchase(OrderId order, UserId buyer, long points) {
    return new Reward(order + "/purchase", order, Reason.PURCHASE, buyer, points);
  }

  static Reward ofSale(OrderId order, UserId creator, long points) {
    return new Reward(order + "/sale/" + creator, order, Reason.SALE, creator, points);
  }
}
