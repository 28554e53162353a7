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
 * Rewards actions after they happened: an order's rewards follow its current state, so late and repeated events do no harm.
 *
 * <p>Points cannot be bought. An order counts once its parcel has arrived, whatever it cost; one a day between the same two people, three a
 * day per buyer, and none between accounts that are known to belong to one person.
 */
@Component
class Rewarding {

  /** Lock on an order's rewards. */
  private static final TurnKind REWARDS = new TurnKind("points");
  /** Lock on a buyer's daily counts; taken after the order's. */
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

  /** After any event, in any order: rewards are in force while the order is delivered. */
  private void follow(OrderId id) {
    turns.take(REWARDS, id.value());
    var order = orders.require(id);
    switch (order.beneath()) {
      case DELIVERED -> give(order);
      case PAID, IN_PRODUCTION, SHIPPED -> {
      }
      case AWAITING_PAYMENT, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> ledger.reverse(id);
      case ON_HOLD -> throw new IllegalStateException("order " + id + " is on hold, and its previous state is unknown");
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
    // In account order, like all writers of totals: two people who buy from each other at the same moment do not deadlock.
    rewards.stream().sorted(Comparator.comparing(reward -> reward.user().value())).forEach(ledger::give);
  }
}
