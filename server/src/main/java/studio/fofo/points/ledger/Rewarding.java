package studio.fofo.points.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.minting.MintConfirmed;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderPaymentChanged;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;

/** Rewards what people do, after it happened: an order's rewards follow the order as it is now, so late and repeated news do no harm. */
@Component
class Rewarding {

  /** Of an order's rewards. */
  private static final TurnKind REWARDS = new TurnKind("points");

  private static final long FOR_A_MINT = 25;
  private static final int MINTS_A_DAY = 10;
  private static final long CENTS_A_POINT = 100;
  private static final long FOR_A_SALE = 2;

  private final Turns turns;
  private final PointsLedger ledger;
  private final Orders orders;

  Rewarding(Turns turns, PointsLedger ledger, Orders orders) {
    this.turns = turns;
    this.ledger = ledger;
    this.orders = orders;
  }

  /** A repeat must not count as another mint of the day. */
  @Reaction(name = "points.mint-confirmed", role = Role.BUSINESS)
  void on(MintConfirmed mint) {
    var reward = Reward.ofMint(mint.mintId(), mint.userId(), FOR_A_MINT);
    if (!ledger.knows(reward.source()) && ledger.admitsMint(mint.userId(), MINTS_A_DAY)) {
      ledger.give(reward);
    }
  }

  /** Events may come in any order: rewards stand while the order is paid. */
  @Reaction(name = "points.order-payment", role = Role.BUSINESS)
  void follow(OrderPaymentChanged changed) {
    var id = changed.orderId();
    turns.take(REWARDS, id.value());
    var order = orders.require(id);
    switch (order.beneath()) {
      case PAID, IN_PRODUCTION, SHIPPED, DELIVERED -> give(order);
      case AWAITING_PAYMENT, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> ledger.reverse(id);
      case ON_HOLD -> throw new IllegalStateException("order " + id + " is on hold, and nobody knows from where");
    }
  }

  private void give(Order order) {
    var ofOthers = order.items().stream().filter(item -> !item.creator().equals(order.buyer())).toList();
    var rewards = new ArrayList<Reward>();
    rewards.add(Reward.ofPurchase(order.id(), order.buyer(), dollars(ofOthers)));
    ofOthers.stream().collect(Collectors.groupingBy(OrderItem::creator))
        .forEach((creator, items) -> rewards.add(Reward.ofSale(order.id(), creator, FOR_A_SALE * dollars(items))));
    give(rewards);
  }

  /** By account, as all who write standings do: two who buy from each other at the same moment do not wait for each other. */
  private void give(List<Reward> rewards) {
    rewards.stream().filter(reward -> reward.points() > 0)
        .sorted(Comparator.comparing(reward -> reward.user().value()))
        .forEach(ledger::give);
  }

  private static long dollars(List<OrderItem> items) {
    return items.stream().mapToLong(item -> item.total().minor()).sum() / CENTS_A_POINT;
  }
}
