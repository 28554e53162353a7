package studio.fofo.ordering.placing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderTotals;
import studio.fofo.payment.Share;

/**
 * Divides an order's total in whole cents that add up to it. Of a line's margin (price less base cost, times quantity) the
 * studio keeps its fee, rounded down, and the creator gets the rest; base cost and shipping are the studio's.
 *
 * <p>For example, a tee at 25.00 with a base cost of 12.00 and a fee of 1,000 basis points: the margin is 13.00, the creator gets 11.70,
 * the studio 13.30 and the shipping.
 */
final class RevenueShares {

  private RevenueShares() {}

  static Money creatorsPart(OrderItem item, BasisPoints fee) {
    var margin = item.unitPrice().minus(item.baseCost()).times(item.quantity());
    var kept = Math.multiplyExact(margin.minor(), fee.value()) / BasisPoints.WHOLE;
    return margin.minus(Money.usd(kept));
  }

  /** @param walletOf the wallet to which a creator's share is credited */
  static List<Share> of(List<OrderItem> items, OrderTotals totals, BasisPoints fee, Address studio, Function<UserId, Address> walletOf) {
    var creators = new LinkedHashMap<UserId, Money>();
    for (var item : items) {
      creators.merge(item.creator(), creatorsPart(item, fee), Money::plus);
    }
    var shares = new ArrayList<Share>();
    var left = totals.total();
    for (Map.Entry<UserId, Money> creator : creators.entrySet()) {
      shares.add(new Share(walletOf.apply(creator.getKey()), creator.getValue()));
      left = left.minus(creator.getValue());
    }
    shares.add(new Share(studio, left));
    return List.copyOf(shares);
  }
}
