package studio.fofo.ordering.progress;

import java.util.ArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.OrderId;
import studio.fofo.minting.TwinMinted;
import studio.fofo.ordering.rows.OrderRecord.Twin;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.payment.PaymentConfirmed;
import studio.fofo.payment.PaymentRefunded;
import studio.fofo.payment.PaymentRemoved;
import studio.fofo.payment.PaymentSettled;
import studio.fofo.payment.SecondPayment;

/** Listens to payment and minting, in their transactions. */
@Component
class PaymentListener {

  private static final Logger LOG = LoggerFactory.getLogger(PaymentListener.class);

  private final PaymentSteps steps;
  private final OrderTransitions transitions;
  private final OrderRows rows;

  PaymentListener(PaymentSteps steps, OrderTransitions transitions, OrderRows rows) {
    this.steps = steps;
    this.transitions = transitions;
    this.rows = rows;
  }

  @EventListener
  void on(PaymentConfirmed confirmed) {
    ofOrder(confirmed.orderId(), id -> steps.paid(id, confirmed.txHash()));
  }

  @EventListener
  void on(PaymentRemoved removed) {
    ofOrder(removed.orderId(), id -> steps.unpaid(id));
  }

  @EventListener
  void on(PaymentSettled settled) {
    ofOrder(settled.orderId(), id -> steps.settled(id, settled.txHash()));
  }

  @EventListener
  void on(PaymentRefunded refunded) {
    ofOrder(refunded.orderId(), id -> steps.refunded(id, refunded.txHash()));
  }

  /** Nothing changes but the timeline; payments of unknown orders have none. */
  @EventListener
  void on(SecondPayment second) {
    if (rows.find(second.orderId()).isPresent()) {
      transitions.note(transitions.lock(second.orderId()), second.refundTx()
          .map(tx -> "a second payment, on " + second.chainName() + ", was refunded in " + tx)
          .orElseGet(() -> "paid a second time, on " + second.chainName() + " in " + second.txHash() + "; that payment is refunded"));
    }
  }

  /** A payment for an unknown order has no effect here; payment keeps the money and logs it. */
  private void ofOrder(OrderId id, Consumer<OrderId> step) {
    if (rows.find(id).isPresent()) {
      step.accept(id);
    } else {
      LOG.error("payment event for an unknown order orderId={}", id);
    }
  }

  /** The latest transaction of a line counts; keys that are not ours belong to other twins. */
  @EventListener
  void on(TwinMinted minted) {
    TwinKey.parse(minted.key()).ifPresent(key -> {
      var order = transitions.lock(key.order());
      var twins = new ArrayList<>(order.twins());
      var twin = new Twin(key.line(), minted.chainId(), minted.contract().value(), minted.tokenId().toString(), minted.quantity(),
          minted.txHash());
      if (!twins.contains(twin)) {
        var again = twins.removeIf(earlier -> earlier.line() == key.line());
        twins.add(twin);
        rows.setTwins(key.order(), twins);
        transitions.note(order, "digital twin minted " + (again ? "again " : "") + "in " + minted.txHash());
      }
    });
  }
}
