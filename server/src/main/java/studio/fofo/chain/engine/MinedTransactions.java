package studio.fofo.chain.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;

/** Records that transactions are mined, and reports their outcome once it is final. */
final class MinedTransactions {

  private static final Logger LOG = LoggerFactory.getLogger(MinedTransactions.class);

  private final TransactionRows rows;
  private final NodeCalls gateway;
  private final Spending spending;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  MinedTransactions(
      TransactionRows rows, NodeCalls gateway, Spending spending, TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.rows = rows;
    this.gateway = gateway;
    this.spending = spending;
    this.transaction = transaction;
    this.events = events;
  }

  /** @param settled the latest final block */
  void report(Requested row, NodeCalls.Receipt receipt, long settled) {
    var isFinal = settled >= receipt.blockNumber();
    var reason = isFinal && !receipt.succeeded() ? gateway.reason(row, receipt.blockNumber()) : "";
    transaction.executeWithoutResult(status -> {
      if (row.status() == Status.SUBMITTED && !rows.mined(row.id(), receipt.txHash(), receipt.blockNumber(), receipt.blockHash())) {
        return;
      }
      if (!isFinal) {
        return;
      }
      if (receipt.succeeded() && rows.confirmed(row.id(), receipt.blockHash())) {
        spending.add(row, receipt);
        LOG.info("transaction confirmed purpose={} tx={} block={}", row.purpose(), receipt.txHash(), receipt.blockNumber());
        events.publishEvent(new TransactionConfirmed(
            row.purpose(), row.chainId(), receipt.txHash(), receipt.blockNumber(), receipt.gasUsed(), receipt.logs()));
      } else if (!receipt.succeeded() && rows.reverted(row.id(), receipt.blockHash(), reason)) {
        spending.add(row, receipt);
        LOG.warn("transaction reverted purpose={} tx={} reason={}", row.purpose(), receipt.txHash(), reason);
        events.publishEvent(new TransactionFailed(row.purpose(), row.chainId(), receipt.gasUsed(), reason));
      }
    });
  }
}
