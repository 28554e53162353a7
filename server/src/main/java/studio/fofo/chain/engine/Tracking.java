package studio.fofo.chain.engine;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Address;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.signing.Keyring;

/**
 * Follows what was sent until it is confirmed: finds receipts in indexed blocks, counts confirmations, sends again what is not
 * mined, replaces what pays too little. Called by the one worker of a chain, after the index moved.
 */
public final class Tracking {

  private static final Logger LOG = LoggerFactory.getLogger(Tracking.class);
  private static final int MOST_ATTEMPTS = 12;

  private final TransactionRows rows;
  private final Attempts attempts;
  private final Gateway gateway;
  private final Nonces nonces;
  private final Sending sending;
  private final StoredTransactions transactions;
  private final Keyring keyring;
  private final ChainBook chains;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Tracking(TransactionRows rows, Attempts attempts, Gateway gateway, Nonces nonces, Sending sending, StoredTransactions transactions,
      Keyring keyring, ChainBook chains, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.attempts = attempts;
    this.gateway = gateway;
    this.nonces = nonces;
    this.sending = sending;
    this.transactions = transactions;
    this.keyring = keyring;
    this.chains = chains;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** One round over everything that is on its way. What fails on our side with one does not hold up the others. */
  public void follow(long chainId) {
    var head = chains.head(chainId);
    var confirmations = chains.require(chainId).confirmations();
    var waiting = new HashSet<Address>();
    for (var row : rows.open(chainId)) {
      if (row.status() == Status.MINED && head < Optional.ofNullable(row.blockNumber()).orElseThrow() + confirmations - 1) {
        continue;
      }
      var live = attempts.live(row.id());
      var receipt = gateway.receipts(chainId, live.stream().map(Attempt::txHash).toList()).stream().findFirst();
      try {
        receipt.ifPresent(mined -> settle(row, mined, head, confirmations));
      } catch (RuntimeException failed) {
        LOG.error("the outcome of a transaction could not be told, trying again key={}", row.key(), failed);
      }
      if (receipt.isEmpty() && row.status() == Status.SUBMITTED) {
        push(row, live, waiting.add(Optional.ofNullable(row.sender()).orElseThrow()), head - confirmations + 1);
      }
    }
  }

  /** The indexer dropped a block: whatever it held is pending again. Joins the indexer's transaction. */
  public void orphaned(long chainId, String blockHash) {
    var count = rows.orphaned(chainId, blockHash);
    if (count > 0) {
      LOG.warn("transactions are pending again after a reorganisation chainId={} block={} count={}", chainId, blockHash, count);
    }
  }

  private void settle(Requested row, Gateway.Receipt receipt, long head, int confirmations) {
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
        LOG.info("transaction confirmed key={} tx={} block={}", row.key(), receipt.txHash(), receipt.blockNumber());
        events.publishEvent(new TransactionConfirmed(
            row.key(), row.chainId(), receipt.txHash(), receipt.blockNumber(), receipt.gasUsed(), receipt.logs()));
      } else if (!receipt.succeeded() && rows.reverted(row.id(), receipt.blockHash(), reason)) {
        LOG.warn("transaction reverted key={} tx={} reason={}", row.key(), receipt.txHash(), reason);
        events.publishEvent(new TransactionFailed(row.key(), row.chainId(), receipt.gasUsed(), reason));
      }
    });
  }

  /** @param settled the newest block that is confirmed */
  private void push(Requested row, List<Attempt> live, boolean firstOfSender, long settled) {
    var pace = chains.pace(row.chainId());
    var newest = live.getFirst();
    var now = clock.instant();
    if (newest.sentAt() != null && newest.sentAt().plus(pace.resend()).isAfter(now)) {
      return;
    }
    if (!firstOfSender || newest.signedAt().plus(pace.patience()).isAfter(now)) {
      sending.send(row.chainId(), newest);
    } else if (gateway.count(row.chainId(), newest.sender(), "latest") > newest.nonce()) {
      lookForTheUse(row, live, settled);
    } else {
      replace(row, newest);
    }
  }

  /** The same call under the same nonce, paying more. */
  private void replace(Requested row, Attempt newest) {
    var fees = newest.fees().bumped(gateway.market(row.chainId()));
    if (fees.max().compareTo(chains.pace(row.chainId()).highestFee()) > 0 || newest.ordinal() >= MOST_ATTEMPTS) {
      LOG.error("transaction is stuck key={} tx={} nonce={} attempts={} wouldOffer={}: raise highest-fee, or fund and check the sender {}",
          row.key(), newest.txHash(), newest.nonce(), newest.ordinal(), fees.max(), newest.sender());
      sending.send(row.chainId(), newest);
      return;
    }
    var signer = keyring.signer(row.chainId(), row.signer());
    transaction.executeWithoutResult(status -> attempts.insert(row.id(), newest.sender(), newest.nonce(),
        Wire.sign(row, newest.nonce(), newest.gasLimit(), fees, signer), newest.gasLimit(), fees));
    sending.send(row.chainId(), attempts.live(row.id()).getFirst());
  }

  /**
   * The nonce is used, and no node shows a receipt of ours. That alone proves nothing: the receipt may only be late, and a second
   * transaction would do the same twice. Only a confirmed transaction of somebody else with this very nonce does.
   */
  private void lookForTheUse(Requested row, List<Attempt> live, long settled) {
    var newest = live.getFirst();
    var other = nonces.takenBy(row.chainId(), newest.sender(), newest.nonce(), live.stream().map(Attempt::txHash).toList(), settled);
    if (other.isEmpty()) {
      LOG.warn("the nonce is used and no receipt shows by what, waiting key={} tx={} nonce={}", row.key(), newest.txHash(), newest.nonce());
      sending.send(row.chainId(), newest);
      return;
    }
    giveNewNonce(row, newest, other.get());
  }

  /** Somebody else used our key and with it the nonce; no receipt of ours exists, and none can any more. */
  private void giveNewNonce(Requested row, Attempt newest, String other) {
    LOG.error("nonce used by another transaction key={} sender={} nonce={} other={}: is the key used elsewhere?",
        row.key(), newest.sender(), newest.nonce(), other);
    transaction.executeWithoutResult(status -> {
      if (rows.again(row.id(), Status.SUBMITTED)) {
        attempts.discard(row.id());
        transactions.schedule(row.id());
      }
    });
  }
}
