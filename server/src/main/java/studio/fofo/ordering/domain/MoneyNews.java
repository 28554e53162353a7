package studio.fofo.ordering.domain;

import java.util.ArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.fofo.minting.TwinMinted;
import studio.fofo.ordering.OrderId;
import studio.fofo.ordering.domain.OrderRecord.Twin;
import studio.fofo.payment.PaymentConfirmed;
import studio.fofo.payment.PaymentRefunded;
import studio.fofo.payment.PaymentRemoved;
import studio.fofo.payment.PaymentSettled;

/** Listens to payment and minting, in their transactions. */
@Component
class MoneyNews {

  private final PaymentSteps steps;
  private final Movement movement;
  private final OrderRows rows;

  MoneyNews(PaymentSteps steps, Movement movement, OrderRows rows) {
    this.steps = steps;
    this.movement = movement;
    this.rows = rows;
  }

  @EventListener
  void on(PaymentConfirmed confirmed) {
    steps.paid(new OrderId(confirmed.orderId()), confirmed.txHash());
  }

  @EventListener
  void on(PaymentRemoved removed) {
    steps.unpaid(new OrderId(removed.orderId()));
  }

  @EventListener
  void on(PaymentSettled settled) {
    steps.settled(new OrderId(settled.orderId()), settled.txHash());
  }

  @EventListener
  void on(PaymentRefunded refunded) {
    steps.refunded(new OrderId(refunded.orderId()), refunded.txHash());
  }

  /** Published once for each key; a key of somebody else's twin is none of ours. */
  @EventListener
  void on(TwinMinted minted) {
    TwinKey.parse(minted.key()).ifPresent(key -> {
      var order = movement.lock(key.order());
      var twins = new ArrayList<>(order.twins());
      if (twins.stream().noneMatch(twin -> twin.line() == key.line())) {
        twins.add(new Twin(key.line(), minted.chainId(), minted.contract(), minted.tokenId().toString(), minted.quantity(), minted.txHash()));
        rows.setTwins(key.order(), twins);
        movement.note(order, "digital twin minted in " + minted.txHash());
      }
    });
  }
}
