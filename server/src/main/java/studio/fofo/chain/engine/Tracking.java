package studio.fofo.chain.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.kernel.Address;

/**
 * Follows sent transactions until they are confirmed: finds receipts in indexed blocks, counts confirmations, and resends or replaces
 * transactions that are not mined. Called by the chain's only worker, after the index advanced.
 */
public final class Tracking {

  private static final Logger LOG = LoggerFactory.getLogger(Tracking.class);

  private final TransactionRows rows;
  private final Attempts attempts;
  private final NodeCalls gateway;
  private final HiddenReceipts hidden;
  private final Unmined unmined;
  private final ChainBook chains;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Tracking(TransactionRows rows, Attempts attempts, NodeCalls gateway, HiddenReceipts hidden, Unmined unmined, ChainBook chains,
      TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.rows = rows;
    this.attempts = attempts;
    this.gateway = gateway;
    this.hidden = hidden;
    this.unmined = unmined;
    this.chains = chains;
    this.transaction = transaction;
    this.events = events;
  }

  /** One round over all open transactions. An error on our side with one does not delay the others. */
  public void follow(long chainId) {
    follow(chainId, chains.head(chainId), chains.require(chainId).confirmations());
  }

  /** Reads the receipts of all of them at once. */
  void follow(long chainId, long head, int confirmations) {
    var settled = head - confirmations + 1;
    var open = rows.open(chainId, settled);
    var live = attempts.live(open.stream().map(Requested::id).toList());
    var shown = gateway.receipts(chainId, live.values().stream().flatMap(List::stream).map(Attempt::txHash).toList()).stream()
        .collect(Collectors.toMap(receipt -> receipt.txHash().toLowerCase(Locale.ROOT), Function.identity(), (first, same) -> first));
    var waiting = new HashSet<Address>();
    for (var row : open) {
      var receipt = receipt(row, live.getOrDefault(row.id(), List.of()), shown, waiting, settled);
      try {
        receipt.ifPresent(mined -> settle(row, mined, head, confirmations));
      } catch (RuntimeException failed) {
        LOG.error("cannot report the outcome of a transaction, retrying purpose={}", row.purpose(), failed);
      }
    }
  }

  /** The indexer dropped a block: its transactions are pending again. Joins the indexer's transaction. */
  public void orphaned(long chainId, String blockHash) {
    var count = rows.orphaned(chainId, blockHash);
    if (count > 0) {
      LOG.warn("transactions are pending again after a reorganisation chainId={} block={} count={}", chainId, blockHash, count);
    }
  }

  /** @param settled the latest confirmed block */
  private Optional<NodeCalls.Receipt> receipt(
      Requested row, List<Attempt> live, Map<String, NodeCalls.Receipt> shown, Set<Address> waiting, long settled) {
    if (live.isEmpty()) {
      LOG.debug("transaction waits for its signature, and those behind it wait for it purpose={}", row.purpose());
      waiting.add(Optional.ofNullable(row.sender()).orElseThrow());
      return Optional.empty();
    }
    var hashes = live.stream().map(Attempt::txHash).toList();
    var receipt = hashes.stream().flatMap(hash -> Optional.ofNullable(shown.get(hash.toLowerCase(Locale.ROOT))).stream()).findFirst();
    if (receipt.isPresent()) {
      return receipt;
    }
    return row.status() == Status.MINED
        ? hidden.in(row.chainId(), Optional.ofNullable(row.blockNumber()).orElseThrow(), hashes)
        : unmined.push(row, live, waiting.add(Optional.ofNullable(row.sender()).orElseThrow()), settled);
  }

  private void settle(Requested row, NodeCalls.Receipt receipt, long head, int confirmations) {
    var isFinal = head >= receipt.blockNumber() + confirmations - 1;
    var reason = isFinal && !receipt.succeeded() ? gateway.reason(row, receipt.blockNumber()) : "";
    transaction.executeWithoutResult(status -> {
      if (row.status() == Status.SUBMITTED && !rows.mined(row.id(), receipt.txHash(), receipt.blockNumber(), receipt.blockHash())) {
        return;
      }
      if (!isFinal) {
        return;
      }
      if (receipt.succeeded() && rows.confirmed(row.id(), receipt.blockHash())) {
        LOG.info("transaction confirmed purpose={} tx={} block={}", row.purpose(), receipt.txHash(), receipt.blockNumber());
        events.publishEvent(new TransactionConfirmed(
            row.purpose(), row.chainId(), receipt.txHash(), receipt.blockNumber(), receipt.gasUsed(), receipt.logs()));
      } else if (!receipt.succeeded() && rows.reverted(row.id(), receipt.blockHash(), reason)) {
        LOG.warn("transaction reverted purpose={} tx={} reason={}", row.purpose(), receipt.txHash(), reason);
        events.publishEvent(new TransactionFailed(row.purpose(), row.chainId(), receipt.gasUsed(), reason));
      }
    });
  }
}
