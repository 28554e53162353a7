package studio.fofo.payment.escrow;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.payment.escrow.Payment.Ending;
import studio.fofo.runtime.Tasks;

/** Hears what became of our own settlements and refunds. In the engine's transaction; {@link EscrowLogs} hears of anybody's. */
class Outcomes {

  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(30);

  private final Escrow escrow;
  private final Payments payments;
  private final Tasks tasks;
  private final Clock clock;

  Outcomes(Escrow escrow, Payments payments, Tasks tasks, Clock clock) {
    this.escrow = escrow;
    this.payments = payments;
    this.tasks = tasks;
    this.clock = clock;
  }

  @EventListener
  void on(TransactionConfirmed confirmed) {
    ofPayment(confirmed.key(), (ending, paymentId) -> escrow.ended(paymentId, ending, confirmed.txHash()));
  }

  /**
   * Nothing is lost: the money stays in escrow, or another transaction ended it, which the index tells when that is deep enough. Until
   * then it is tried again while the payment stands, and an operator is told by the log.
   */
  @EventListener
  void on(TransactionFailed failed) {
    ofPayment(failed.key(), (ending, paymentId) -> {
      var payment = payments.require(paymentId);
      if (payment.endedTx() != null) {
        LOG.info("escrow was ended by another transaction orderId={} tx={} ours={}", payment.orderId(), payment.endedTx(), failed.reason());
        return;
      }
      LOG.error("escrow could not be ended, trying again orderId={} ending={} reason={}", payment.orderId(), ending, failed.reason());
      var at = clock.instant().plus(BEFORE_TRYING_AGAIN);
      tasks.schedule(Announcements.KIND, paymentId + ":again:" + at.getEpochSecond(), new Announcements.Changed(paymentId), at);
    });
  }

  private static void ofPayment(String key, BiConsumer<Ending, String> what) {
    ending(key).ifPresent(ending -> what.accept(ending, key.substring(key.indexOf(':') + 1)));
  }

  private static Optional<Ending> ending(String key) {
    return Arrays.stream(Ending.values()).filter(ending -> key.startsWith(Payment.key(ending, "pay_"))).findFirst();
  }
}
