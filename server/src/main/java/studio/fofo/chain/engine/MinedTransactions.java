package studio.fofo.chain.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /**
   * Records in one transaction which submitted ones are mined.
   *
   * @param found receipts by the ids of transactions
   * @return the ids of those whose outcome may be reported: mined before, or now
   */
  Set<String> record(long chainId, List<Requested> open, Map<String, NodeCalls.Receipt> found) {
    var isNew = open.stream().filter(row -> row.status() == Status.SUBMITTED && found.containsKey(row.id())).map(Requested::id)
        .collect(Collectors.toMap(Function.identity(), found::get));
    var mined = new HashSet<String>();
    if (!isNew.isEmpty()) {
      transaction.executeWithoutResult(status -> mined.addAll(rows.mined(chainId, isNew)));
    }
    open.stream().filter(row -> row.status() == Status.MINED).map(Requested::id).forEach(mined::add);
    return mined;
  }

  /** @param receipt of a mined transaction, in a final block */
  void report(Requested row, NodeCalls.Receipt receipt) {
    var reason = receipt.succeeded() ? "" : gateway.reason(row, receipt.blockNumber());
    transaction.executeWithoutResult(status -> {
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
