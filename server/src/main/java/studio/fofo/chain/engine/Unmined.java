package studio.fofo.chain.engine;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.signing.Keyring;

/** What is sent and shows no receipt: sends it again, replaces what pays too little, and finds out who used its nonce. */
final class Unmined {

  private static final Logger LOG = LoggerFactory.getLogger(Unmined.class);
  private static final int MOST_ATTEMPTS = 12;

  private final TransactionRows rows;
  private final Attempts attempts;
  private final NodeCalls gateway;
  private final HiddenReceipts hidden;
  private final UsedNonces nonces;
  private final Sending sending;
  private final StoredTransactions transactions;
  private final Keyring keyring;
  private final ChainBook chains;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Unmined(TransactionRows rows, Attempts attempts, NodeCalls gateway, HiddenReceipts hidden, UsedNonces nonces, Sending sending,
      StoredTransactions transactions, Keyring keyring, ChainBook chains, TransactionTemplate transaction, Clock clock) {
    this.rows = rows;
    this.attempts = attempts;
    this.gateway = gateway;
    this.hidden = hidden;
    this.nonces = nonces;
    this.sending = sending;
    this.transactions = transactions;
    this.keyring = keyring;
    this.chains = chains;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * One look at it.
   *
   * @param settled the newest block that is confirmed
   * @return its receipt, when it is mined after all
   */
  Optional<NodeCalls.Receipt> push(Requested row, List<Attempt> live, boolean firstOfSender, long settled) {
    var pace = chains.pace(row.chainId());
    var newest = live.getFirst();
    var now = clock.instant();
    if (newest.sentAt() != null && newest.sentAt().plus(pace.resend()).isAfter(now)) {
      return Optional.empty();
    }
    if (!firstOfSender || newest.signedAt().plus(pace.patience()).isAfter(now)) {
      sending.send(row.chainId(), newest);
    } else if (gateway.count(row.chainId(), newest.sender(), "latest") > newest.nonce()) {
      return lookForTheUse(row, live, settled);
    } else {
      replace(row, newest);
    }
    return Optional.empty();
  }

  /** The same call under the same nonce, paying more. */
  private void replace(Requested row, Attempt newest) {
    var fees = newest.fees().bumped(gateway.market(row.chainId()));
    if (fees.max().compareTo(chains.pace(row.chainId()).highestFee()) > 0 || newest.ordinal() >= MOST_ATTEMPTS) {
      LOG.error("transaction is stuck purpose={} tx={} nonce={} attempts={} wouldOffer={}: raise highest-fee, or fund and check the sender {}",
          row.purpose(), newest.txHash(), newest.nonce(), newest.ordinal(), fees.max(), newest.sender());
      sending.send(row.chainId(), newest);
      return;
    }
    var signer = keyring.signer(row.chainId(), row.signer());
    transaction.executeWithoutResult(status -> attempts.insert(row.id(), newest.sender(), newest.nonce(),
        Wire.sign(row, newest.nonce(), newest.gasLimit(), fees, signer), newest.gasLimit(), fees));
    sending.send(row.chainId(), attempts.live(row.id()).getFirst());
  }

  /**
   * The nonce is used, and the first node shows no receipt of ours. That alone proves nothing: the receipt may only be late, and a second
   * transaction would do the same twice. Only a confirmed transaction of somebody else with this very nonce does.
   */
  private Optional<NodeCalls.Receipt> lookForTheUse(Requested row, List<Attempt> live, long settled) {
    var newest = live.getFirst();
    var ours = live.stream().map(Attempt::txHash).toList();
    var receipt = hidden.anywhere(row.chainId(), ours);
    if (receipt.isPresent()) {
      return receipt;
    }
    var use = nonces.use(row.chainId(), newest.sender(), newest.nonce(), settled);
    if (use.isPresent() && !use.get().isOneOf(ours)) {
      giveNewNonce(row, newest, use.get().txHash());
      return Optional.empty();
    }
    var ofItsBlock = use.flatMap(one -> hidden.in(row.chainId(), one.blockNumber(), ours));
    if (ofItsBlock.isEmpty()) {
      LOG.warn("the nonce is used and no receipt shows by what, waiting purpose={} tx={} nonce={}", row.purpose(), newest.txHash(), newest.nonce());
      sending.send(row.chainId(), newest);
    }
    return ofItsBlock;
  }

  /** Somebody else used our key and with it the nonce; no receipt of ours exists, and none can any more. */
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
