package studio.fofo.payment.escrow;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.HeadMoved;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.runtime.CrashPoints;

/** Sees payments, counts their confirmations, and takes them back with their block. In the indexer's transaction. */
class EscrowLogs implements LogListener {

  private static final Logger LOG = LoggerFactory.getLogger(EscrowLogs.class);

  private final Payments payments;
  private final Quotes quotes;
  private final Escrow escrow;
  private final Chains chains;
  private final Clock clock;

  EscrowLogs(Payments payments, Quotes quotes, Escrow escrow, Chains chains, Clock clock) {
    this.payments = payments;
    this.quotes = quotes;
    this.escrow = escrow;
    this.chains = chains;
    this.clock = clock;
  }

  @Override
  public Set<String> contracts() {
    return Set.of(Contracts.CHECKOUT);
  }

  @Override
  public Set<String> topics() {
    return Set.of(Checkout.abi().topic(Checkout.ORDER_PAID), Checkout.abi().topic(Checkout.ORDER_REFUNDED));
  }

  @Override
  public void onLog(Log log) {
    if (Checkout.abi().is(Checkout.ORDER_PAID, log)) {
      paid(log);
    } else {
      refundedByPayer(log);
    }
  }

  @Override
  public void onReorg(Log log) {
    if (Checkout.abi().is(Checkout.ORDER_PAID, log)) {
      payments.removed(log).ifPresent(payment -> {
        LOG.warn("payment removed by a reorganisation orderId={} tx={}", payment.orderId(), log.txHash());
        escrow.changed(List.of(payment));
      });
    }
  }

  @EventListener
  void onHead(HeadMoved moved) {
    var confirmations = chains.require(moved.chainId()).confirmations();
    escrow.changed(payments.confirmUpTo(moved.chainId(), moved.head() - confirmations + 1));
  }

  private void paid(Log log) {
    var paid = Checkout.paid(log);
    var quote = quotes.byDigest(paid.digest());
    if (quote.isEmpty()) {
      LOG.error("a payment for a quote that this database does not know orderId={} tx={}: was it restored from a backup?",
          paid.terms().orderId(), log.txHash());
      return;
    }
    payments.seen(quote.get(), paid.payer(), log, clock.instant());
    LOG.info("payment seen orderId={} tx={} block={}", quote.get().terms().orderId(), log.txHash(), log.blockNumber());
    AfterCommit.run(() -> CrashPoints.reach("payment-mined"));
  }

  /** Our own refunds are followed through the engine; this is a buyer who waited long enough and took the money alone. */
  private void refundedByPayer(Log log) {
    var refunded = Checkout.refunded(log);
    if (refunded.byPayer()) {
      payments.onChain(log.chainId(), refunded.orderId())
          .ifPresent(payment -> escrow.takenBack(payment, log));
    }
  }
}
