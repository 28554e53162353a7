package studio.fofo.chain.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.SentTransaction.Status;

/** Finds out which transaction used the nonce of one that has no receipt. */
final class TakenNonces {

  private static final Logger LOG = LoggerFactory.getLogger(TakenNonces.class);

  private final TransactionRows rows;
  private final Attempts attempts;
  private final HiddenReceipts hidden;
  private final UsedNonces nonces;
  private final Sending sending;
  private final StoredTransactions transactions;
  private final TransactionTemplate transaction;
  private final LongToIntFunction witnesses;

  /** @param witnesses the number of nodes that have to agree on a chain */
  TakenNonces(TransactionRows rows, Attempts attempts, HiddenReceipts hidden, UsedNonces nonces, Sending sending,
      StoredTransactions transactions, TransactionTemplate transaction, LongToIntFunction witnesses) {
    this.rows = rows;
    this.attempts = attempts;
    this.hidden = hidden;
    this.nonces = nonces;
    this.sending = sending;
    this.transactions = transactions;
    this.transaction = transaction;
    this.witnesses = witnesses;
  }

  /**
   * The nonce is used, and the first node has no receipt of ours. That proves nothing: the receipt may be late, and a second transaction
   * would do the same thing twice. Only somebody else's final transaction with this nonce is proof, and only if two nodes show its receipt
   * and no node shows one of ours; one node is enough if the chain itself says that the block is final.
   *
   * @param proven the latest block that is final in the chain's highest sense
   */
  Optional<NodeCalls.Receipt> lookForTheUse(Requested row, List<Attempt> live, long proven) {
    var newest = live.getFirst();
    var ours = live.stream().map(Attempt::txHash).toList();
    var receipt = hidden.anywhere(row.chainId(), ours);
    if (receipt.isPresent()) {
      return receipt;
    }
    var use = nonces.use(row.chainId(), newest.sender(), newest.nonce(), proven);
    if (use.isPresent() && !use.get().isOneOf(ours) && hidden.agree(row.chainId(), use.get(), ours, witnesses.applyAsInt(row.chainId()))) {
      giveNewNonce(row, newest, use.get().txHash());
      return Optional.empty();
    }
    var ofItsBlock = use.filter(one -> one.isOneOf(ours)).flatMap(one -> hidden.in(row.chainId(), one.blockNumber(), ours));
    if (ofItsBlock.isEmpty()) {
      LOG.warn("nonce is used, but no receipt shows by which transaction; waiting purpose={} tx={} nonce={}", row.purpose(),
          newest.txHash(),
          newest.nonce());
      sending.send(row.chainId(), newest);
    }
    return ofItsBlock;
  }

  /** Requests that have waited since before a moment: the task that was to send them with its own may have died. */
  void scheduleLeftBehind(long chainId, Instant since) {
    rows.leftBehind(chainId, since).forEach(transactions::schedule);
  }

  /** Somebody else sent a transaction with our key and this nonce; ours has no receipt, and cannot get one any more. */
  private void giveNewNonce(Requested row, Attempt newest, String other) {
    LOG.error("nonce used by another transaction purpose={} sender={} nonce={} other={}: is the key used elsewhere?",
        row.purpose(), newest.sender(), newest.nonce(), other);
    transaction.executeWithoutResult(status -> {
      if (rows.again(row.id(), Status.SUBMITTED)) {
        attempts.discard(row.id());
        transactions.schedule(row.id());
      }
    });
  }
}
