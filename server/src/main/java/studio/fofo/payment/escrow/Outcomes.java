package studio.fofo.payment.escrow;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionListener;
import studio.fofo.payment.escrow.Payment.Ending;
import studio.fofo.runtime.Tasks;

/** Follows our own settlements or refunds; {@link EscrowLogs} follows everybody's. */
class Outcomes implements TransactionListener {

  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(30);

  private final Ending ending;
  private final Escrow escrow;
  private final Payments payments;
  private final Tasks tasks;
  private final Clock clock;

  Outcomes(Ending ending, Escrow escrow, Payments payments, Tasks tasks, Clock clock) {
    this.ending = ending;
    this.escrow = escrow;
    this.payments = payments;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public TransactionKind kind() {
    return ending.kind();
  }

  @Override
  public void onConfirmed(TransactionConfirmed confirmed) {
    escrow.ended(confirmed.purpose().subject(), ending, confirmed.txHash());
  }

  /**
   * Nothing is lost: either the money is still in escrow, or another transaction ended it, which the index reports when it is deep enough.
   * Until then it is retried while the payment exists, and the log tells an operator.
   */
  @Override
  public void onFailed(TransactionFailed failed) {
    var payment = payments.require(failed.purpose().subject());
    if (payment.endedTx() != null) {
      LOG.info("escrow was ended by another transaction orderId={} tx={} ours={}", payment.orderId(), payment.endedTx(), failed.reason());
      return;
    }
    LOG.error("cannot end escrow, retrying orderId={} ending={} reason={}", payment.orderId(), ending, failed.reason());
    var at = clock.instant().plus(BEFORE_TRYING_AGAIN);
    tasks.schedule(Announcements.KIND, payment.id() + ":again:" + at.getEpochSecond(), new Announcements.Changed(payment.id()), at);
  }
}
