package studio.fofo.points.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.OrderId;
import studio.fofo.minting.MintConfirmed;
import studio.fofo.ordering.OrderCancelled;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderPaid;
import studio.fofo.ordering.OrderRefunded;
import studio.fofo.ordering.OrderUnpaid;
import studio.fofo.ordering.Orders;

/** Listens to what people do and rewards it, in the transaction in which it happened. */
@Component
class Rewarding {

  private static final long FOR_A_MINT = 25;
  private static final int MINTS_A_DAY = 10;
  private static final long CENTS_A_POINT = 100;
  private static final long FOR_A_SALE = 2;

  private final PointsLedger ledger;
  private final Orders orders;

  Rewarding(PointsLedger ledger, Orders orders) {
    this.ledger = ledger;
    this.orders = orders;
  }

  @EventListener
  void on(MintConfirmed mint) {
    if (ledger.admitsMint(mint.userId(), MINTS_A_DAY)) {
      ledger.give(Reward.ofMint(mint.mintId(), mint.userId(), FOR_A_MINT));
    }
  }

  @EventListener
  void on(OrderPaid paid) {
    var ofOthers = orders.require(paid.orderId()).items().stream()
        .filter(item -> !item.creator().equals(paid.buyer()))
        .toList();
    var rewards = new ArrayList<Reward>();
    rewards.add(Reward.ofPurchase(paid.orderId(), paid.buyer(), dollars(ofOthers)));
    ofOthers.stream().collect(Collectors.groupingBy(OrderItem::creator))
        .forEach((creator, items) -> rewards.add(Reward.ofSale(paid.orderId(), creator, FOR_A_SALE * dollars(items))));
    give(rewards);
  }

  @EventListener
  void on(OrderUnpaid unpaid) {
    reverse(unpaid.orderId());
  }

  @EventListener
  void on(OrderCancelled cancelled) {
    reverse(cancelled.orderId());
  }

  @EventListener
  void on(OrderRefunded refunded) {
    reverse(refunded.orderId());
  }

  /** By account, as all who write standings do: two who buy from each other at the same moment do not wait for each other. */
  private void give(List<Reward> rewards) {
    rewards.stream().filter(reward -> reward.points() > 0)
        .sorted(Comparator.comparing(reward -> reward.user().value()))
        .forEach(ledger::give);
  }

  private void reverse(OrderId order) {
    ledger.reverse(order);
  }

  private static long dollars(List<OrderItem> items) {
    return items.stream().mapToLong(item -> item.total().minor()).sum() / CENTS_A_POINT;
  }
}
