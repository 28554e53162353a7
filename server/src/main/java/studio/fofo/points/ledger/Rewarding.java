package studio.fofo.points.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.OrderId;
import studio.fofo.minting.MintConfirmed;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderDelivered;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderPaymentChanged;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;

/**
 * Rewards what people do, after it happened: an order's rewards follow the order as it is now, so late and repeated news do no harm.
 *
 * <p>Points cannot be bought. An order counts when its parcel has arrived, the same whatever it cost; one a day between the same two
 * people, three a day of a buyer's; nothing between accounts that are known to be one person's.
 */
@Component
class Rewarding {

  /** Of an order's rewards. */
  private static final TurnKind REWARDS = new TurnKind("points");
  /** Of what counts of a buyer's day; taken after the order's. */
  private static final TurnKind PURCHASES = new TurnKind("points.purchases");

  private static final long FOR_A_MINT = 25;
  private static final int MINTS_A_DAY = 10;
  private static final long FOR_A_PURCHASE = 10;
  private static final long FOR_A_SALE = 20;
  private static final int PURCHASES_A_DAY = 3;

  private final Turns turns;
  private final PointsLedger ledger;
  private final Orders orders;
  private final OnePerson onePerson;

  Rewarding(Turns turns, PointsLedger ledger, Orders orders, OnePerson onePerson) {
    this.turns = turns;
    this.ledger = ledger;
    this.orders = orders;
    this.onePerson = onePerson;
  }

  /** A repeat must not count as another mint of the day. */
  @Reaction(name = "points.mint-confirmed", role = Role.BUSINESS)
  void on(MintConfirmed mint) {
    var reward = Reward.ofMint(mint.mintId(), mint.userId(), FOR_A_MINT);
    if (!ledger.knows(reward.source()) && ledger.admitsMint(mint.userId(), MINTS_A_DAY)) {
      ledger.give(reward);
    }
  }

  @Reaction(name = "points.order-delivered", role = Role.BUSINESS)
  void on(OrderDelivered delivered) {
    follow(delivered.orderId());
  }

  @Reaction(name = "points.order-payment", role = Role.BUSINESS)
  void on(OrderPaymentChanged changed) {
    follow(changed.orderId());
  }

  /** Whatever was heard, and in whichever order: rewards stand while the order is delivered. */
  private void follow(OrderId id) {
    turns.take(REWARDS, id.value());
    var order = orders.require(id);
    switch (order.beneath()) {
      case DELIVERED -> give(order);
      case PAID, IN_PRODUCTION, SHIPPED -> {
      }
      case AWAITING_PAYMENT, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> ledger.reverse(id);
      case ON_HOLD -> throw new IllegalStateException("order " + id + " is on hold, and nobody knows from where");
    }
  }

  private void give(Order order) {
    turns.take(PURCHASES, order.buyer().value());
    var creators = order.items().stream().map(OrderItem::creator).distinct()
        .filter(creator -> !onePerson.behind(order.buyer(), creator))
        .filter(creator -> ledger.admitsPair(order.buyer(), creator, order.id())).toList();
    var rewards = new ArrayList<Reward>();
    creators.forEach(creator -> rewards.add(Reward.ofSale(order.id(), creator, FOR_A_SALE)));
    if (!creators.isEmpty() && ledger.admitsPurchase(order.buyer(), order.id(), PURCHASES_A_DAY)) {
      rewards.add(Reward.ofPurchase(order.id(), order.buyer(), FOR_A_PURCHASE));
    }
    // By account, as all who write standings do: two who buy from each other at the same moment do not wait for each other.
    rewards.stream().sorted(Comparator.comparing(reward -> reward.user().value())).forEach(ledger::give);
  }
}
