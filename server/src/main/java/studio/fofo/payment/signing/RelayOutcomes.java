package studio.fofo.payment.signing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionListener;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/** Follows our transactions with signed payments. That the order is paid is known from the contract's event, whoever sent it. */
final class RelayOutcomes implements TransactionListener {

  private static final Logger LOG = LoggerFactory.getLogger(RelayOutcomes.class);

  private final RelayRows rows;
  private final Quotas quotas;

  RelayOutcomes(RelayRows rows, Quotas quotas) {
    this.rows = rows;
    this.quotas = quotas;
  }

  @Override
  public TransactionKind kind() {
    return AcceptedPayments.KIND;
  }

  @Override
  public void onSubmitted(TransactionSubmitted submitted) {
    rows.sent(submitted.purpose().subject(), submitted.txHash());
  }

  @Override
  public void onConfirmed(TransactionConfirmed confirmed) {
    rows.paid(confirmed.purpose().subject(), confirmed.txHash());
  }

  /** It took no money: the buyer can sign again or send the payment. What cost no gas does not count towards the wallet's day. */
  @Override
  public void onFailed(TransactionFailed failed) {
    rows.failed(failed.purpose().subject(), RelayProblems.sentence(failed.reason())).ifPresent(relay -> {
      LOG.warn("signed payment failed orderId={} gasUsed={} reason={}", relay.order(), failed.gasUsed(), failed.reason());
      if (failed.gasUsed() == 0) {
        quotas.giveBack(AcceptedPayments.PAYMENTS, 1, new QuotaSubjects(null, relay.payer(), null), relay.requestedAt());
      }
    });
  }
}
