package studio.fofo.payment.escrow;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Log;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.Wei;
import studio.fofo.payment.PaymentConfirmed;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.PaymentRefunded;
import studio.fofo.payment.PaymentRemoved;
import studio.fofo.payment.PaymentSettled;
import studio.fofo.payment.SecondPayment;
import studio.fofo.payment.Settlements;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.escrow.Payment.Ending;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.Turns;

/** Money in escrow; each step is one guarded method. */
public class Escrow implements Settlements {

  private static final Logger LOG = LoggerFactory.getLogger(Escrow.class);

  private final Turns turns;
  private final Payments payments;
  private final Quotes quotes;
  private final Chains chains;
  private final Transactions transactions;
  private final ClosedOrders closing;
  private final Tasks tasks;
  private final ApplicationEventPublisher events;

  Escrow(Turns turns, Payments payments, Quotes quotes, Chains chains, Transactions transactions, ClosedOrders closing, Tasks tasks,
      ApplicationEventPublisher events) {
    this.turns = turns;
    this.payments = payments;
    this.quotes = quotes;
    this.chains = chains;
    this.transactions = transactions;
    this.closing = closing;
    this.tasks = tasks;
    this.events = events;
  }

  @Override
  @Transactional
  public void settle(OrderId order) {
    turns.take(TURN, order.value());
    var payment = payments.lockOfOrder(order)
        .filter(known -> known.status() == Payment.Status.CONFIRMED || known.ending() != null)
        .orElseThrow(() -> notPaid(order));
    if (payment.ending() == Ending.REFUND) {
      throw new Refusal(PaymentErrors.PAYMENT_REFUNDED, "order " + order + " is refunded or being refunded, it cannot be settled");
    }
    payments.ending(payment.id(), Ending.SETTLE, "production started");
    carryOut(payment, Ending.SETTLE);
  }

  @Override
  @Transactional
  public void refund(OrderId order, String reason) {
    turns.take(TURN, order.value());
    var payment = payments.lockOfOrder(order).orElseThrow(() -> notPaid(order));
    if (payment.ending() == Ending.SETTLE) {
      throw new Refusal(PaymentErrors.PAYMENT_SETTLED, "order " + order + " is settled or being settled, escrow cannot refund it");
    }
    payments.ending(payment.id(), Ending.REFUND, reason);
    if (payment.status() == Payment.Status.CONFIRMED) {
      carryOut(payment, Ending.REFUND);
    }
  }

  @Override
  @Transactional
  public void close(OrderId order) {
    turns.take(TURN, order.value());
    closing.close(order);
  }

  /** Schedules the publication of changes, inside the caller's transaction. */
  void changed(List<Payment> changed) {
    changed.forEach(payment -> tasks.schedule(
        Announcements.KIND, payment.id() + ":" + payment.changes(), new Announcements.Changed(payment.id())));
  }

  /** Schedules the end of a payment's escrow, inside the indexer's transaction; again for each block that contains it. */
  void endSeen(Payment payment, Ending ending, Log log) {
    tasks.schedule(EndedOnChain.KIND, payment.id() + ":" + log.blockHash(),
        new EndedOnChain.Seen(payment.id(), ending, log.txHash(), log.chainId(), log.blockNumber(), log.blockHash()));
  }

  /** Publishes a payment's status, and continues its settlement or refund. */
  @Transactional
  public void announce(String paymentId) {
    var payment = lockInTurn(paymentId);
    switch (payment.status()) {
      case SEEN -> LOG.debug("payment waits for finality paymentId={}", paymentId);
      case CONFIRMED -> confirmed(payment);
      case REMOVED -> removed(payment);
    }
  }

  /** The money has left escrow; published if the payment counts for its order. Joins the engine's transaction. */
  @Transactional
  void ended(String paymentId, Ending ending, String txHash) {
    var payment = lockInTurn(paymentId);
    if (!payments.ended(paymentId, ending, txHash)) {
      return;
    }
    LOG.info("payment ended orderId={} ending={} tx={}", payment.orderId(), ending, txHash);
    if (!payment.counts()) {
      events.publishEvent(second(payment, Optional.of(txHash)));
    } else if (ending == Ending.SETTLE) {
      events.publishEvent(new PaymentSettled(new OrderId(payment.orderId()), txHash));
      AfterCommit.run(() -> CrashPoints.reach("settled"));
    } else {
      events.publishEvent(new PaymentRefunded(new OrderId(payment.orderId()), txHash));
    }
  }

  /** Locks in the usual order: the order first, then its payment. */
  private Payment lockInTurn(String paymentId) {
    turns.take(TURN, payments.require(paymentId).orderId());
    return payments.lock(paymentId);
  }

  private void confirmed(Payment payment) {
    if (payment.ending() != null) {
      carryOut(payment, payment.ending());
      return;
    }
    if (!payments.count(payment)) {
      sendBack(payment, "the order is paid by another payment");
      events.publishEvent(second(payment, Optional.empty()));
    } else if (payments.isClosed(payment.orderId())) {
      sendBack(payment, "the order no longer takes payments");
    } else if (!payment.announced()) {
      payments.announced(payment.id(), true);
      events.publishEvent(new PaymentConfirmed(
          new OrderId(payment.orderId()), payment.quoteId(), payment.txHash(), payment.payer(), new Wei(payment.amount())));
    }
  }

  private void sendBack(Payment payment, String reason) {
    LOG.warn("payment is sent back orderId={} paymentId={} reason={}", payment.orderId(), payment.id(), reason);
    payments.ending(payment.id(), Ending.REFUND, reason);
    carryOut(payment, Ending.REFUND);
  }

  private SecondPayment second(Payment payment, Optional<String> refundTx) {
    var chain = chains.find(payment.chainId()).map(Chain::name).orElseGet(() -> "chain " + payment.chainId());
    return new SecondPayment(new OrderId(payment.orderId()), payment.chainId(), chain, payment.txHash(), refundTx);
  }

  /** The transaction that ended it was in a later block, so it is gone as well; it is repeated when the payment is back. */
  private void removed(Payment payment) {
    payments.reopen(payment.id());
    if (payment.announced()) {
      payments.announced(payment.id(), false);
      events.publishEvent(new PaymentRemoved(new OrderId(payment.orderId()), payment.quoteId(), payment.txHash()));
    }
  }

  /** No effect if the money has left escrow. */
  private void carryOut(Payment payment, Ending ending) {
    if (payment.endedTx() != null) {
      return;
    }
    var terms = quotes.require(payment.quoteId()).terms();
    var data = ending == Ending.SETTLE ? Checkout.settle(terms, payment.payer()) : Checkout.refund(terms, payment.payer());
    var purpose = ending.of(payment.id());
    transactions.request(new TransactionRequest(
        purpose, payment.chainId(), SignerRole.SETTLER, chains.contract(payment.chainId(), Contracts.CHECKOUT), data));
    if (transactions.find(purpose).filter(sent -> sent.status() == Status.FAILED).isPresent()) {
      transactions.retry(purpose);
    }
  }

  private static Refusal notPaid(OrderId order) {
    return new Refusal(PaymentErrors.PAYMENT_NOT_CONFIRMED, "order " + order + " has no confirmed payment");
  }
}
