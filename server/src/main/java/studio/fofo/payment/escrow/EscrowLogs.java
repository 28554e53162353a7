package studio.fofo.payment.escrow;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.HeadMoved;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.checkout.Quote;
import studio.fofo.payment.escrow.Payment.Ending;
import studio.fofo.runtime.CrashPoints;

/** Records payments and their ends, confirms final ones, and reverts both if their block is orphaned. In the indexer's transaction. */
class EscrowLogs implements LogListener {

  private static final Logger LOG = LoggerFactory.getLogger(EscrowLogs.class);

  private final Payments payments;
  private final Quotes quotes;
  private final Escrow escrow;
  private final Chains chains;
  private final FinalBlocks blocks;
  private final Clock clock;

  EscrowLogs(Payments payments, Quotes quotes, Escrow escrow, Chains chains, FinalBlocks blocks, Clock clock) {
    this.payments = payments;
    this.quotes = quotes;
    this.escrow = escrow;
    this.chains = chains;
    this.blocks = blocks;
    this.clock = clock;
  }

  @Override
  public Set<String> contracts() {
    return Set.of(Contracts.CHECKOUT);
  }

  @Override
  public Set<String> topics() {
    return Stream.of(Checkout.ORDER_PAID, Checkout.ORDER_SETTLED, Checkout.ORDER_REFUNDED)
        .map(event -> Checkout.abi().topic(event)).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void onLog(Log log) {
    if (Checkout.abi().is(Checkout.ORDER_PAID, log)) {
      paid(log);
    } else {
      ended(log);
    }
  }

  @Override
  public void onReorg(Log log) {
    if (Checkout.abi().is(Checkout.ORDER_PAID, log)) {
      payments.removed(log).ifPresent(payment -> {
        LOG.warn("payment removed by a reorganisation orderId={} tx={}", payment.orderId(), log.txHash());
        escrow.changed(List.of(payment));
      });
    } else {
      payments.endGone(log.chainId(), orderOf(log), log.txHash()).ifPresent(payment -> {
        LOG.warn("payment is in escrow again by a reorganisation orderId={} tx={}", payment.orderId(), log.txHash());
        escrow.changed(List.of(payment));
      });
    }
  }

  @EventListener
  void onHead(HeadMoved moved) {
    var finality = chains.require(moved.chainId()).finality();
    escrow.changed(payments.confirmUpTo(moved.chainId(), finality.largeFrom(), blocks.upTo(moved.chainId(), finality.usual()),
        blocks.upTo(moved.chainId(), finality.large())));
  }

  private void paid(Log log) {
    var paid = Checkout.paid(log);
    var quote = quotes.byDigest(paid.digest()).filter(Quote::isSigned);
    if (quote.isEmpty()) {
      paidUnknown(paid, log);
      return;
    }
    payments.seen(quote.get(), paid.payer(), log, clock.instant());
    LOG.info("payment seen orderId={} tx={} block={}", quote.get().terms().orderId(), log.txHash(), log.blockNumber());
    AfterCommit.run(() -> CrashPoints.reach("payment-mined"));
  }

  /**
   * Our key signed a quote that is not in this database, for example after a restore from a backup. We do not know what was sold for the
   * money, so it is refunded; the event contains everything that is needed.
   */
  private void paidUnknown(Checkout.Paid paid, Log log) {
    if (!paid.isHeld()) {
      LOG.error("a payment for an unknown quote is not in escrow and cannot be refunded orderId={} tx={}", paid.terms().orderId(),
          log.txHash());
      return;
    }
    LOG.error("a payment for a quote that is not in this database is refunded orderId={} tx={}: was it restored from a backup?",
        paid.terms().orderId(), log.txHash());
    var now = clock.instant();
    payments.seenToRefund(quotes.rebuild(paid, now), paid.payer(), log, now, "its quote is not in this database");
  }

  /** Whoever ended it: the engine follows only our own transactions, and may learn their outcome last. */
  private void ended(Log log) {
    var ending = isSettled(log) ? Ending.SETTLE : Ending.REFUND;
    payments.onChain(log.chainId(), orderOf(log)).ifPresent(payment -> escrow.endSeen(payment, ending, log));
  }

  private static String orderOf(Log log) {
    return isSettled(log) ? Checkout.settledOrder(log) : Checkout.refunded(log).orderId();
  }

  private static boolean isSettled(Log log) {
    return Checkout.abi().is(Checkout.ORDER_SETTLED, log);
  }
}
