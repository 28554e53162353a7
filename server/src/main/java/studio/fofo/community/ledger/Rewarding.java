package studio.fofo.community.ledger;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintConfirmed;
import studio.fofo.ordering.OrderCancelled;
import studio.fofo.ordering.OrderId;
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

  private final Ledger ledger;
  private final Orders orders;

  Rewarding(Ledger ledger, Orders orders) {
    this.ledger = ledger;
    this.orders = orders;
  }

  @EventListener
  void on(MintConfirmed mint) {
    if (ledger.admitsMint(mint.userId(), MINTS_A_DAY)) {
      ledger.give(new Reward(mint.mintId() + "/mint", Reason.MINT, mint.userId(), FOR_A_MINT));
    }
  }

  @EventListener
  void on(OrderPaid paid) {
    var ofOthers = orders.require(paid.orderId()).items().stream()
        .filter(item -> !item.creator().equals(paid.buyer()))
        .toList();
    give(paid.orderId() + "/purchase", Reason.PURCHASE, paid.buyer(), dollars(ofOthers));
    var byCreator = ofOthers.stream()
        .collect(Collectors.groupingBy(item -> item.creator().value(), TreeMap::new, Collectors.toList()));
    byCreator.forEach((creator, items) ->
        give(paid.orderId() + "/sale/" + creator, Reason.SALE, new UserId(creator), FOR_A_SALE * dollars(items)));
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

  private void give(String source, Reason reason, UserId user, long points) {
    if (points > 0) {
      ledger.give(new Reward(source, reason, user, points));
    }
  }

  private void reverse(OrderId order) {
    ledger.reverse(order + "/");
  }

  private static long dollars(List<OrderItem> items) {
    return items.stream().mapToLong(item -> item.total().minor()).sum() / CENTS_A_POINT;
  }
}
