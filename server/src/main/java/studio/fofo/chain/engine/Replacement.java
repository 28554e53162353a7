package studio.fofo.chain.engine;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.setup.FeeRules.Market;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.kernel.Refusal;

/** Replaces transactions whose fee is too low to be mined. */
final class Replacement {

  private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);
  private static final int MOST_ATTEMPTS = 12;

  private final Attempts attempts;
  private final NodeCalls gateway;
  private final Sending sending;
  private final Keyring keyring;
  private final ChainBook chains;
  private final TransactionTemplate transaction;

  Replacement(Attempts attempts, NodeCalls gateway, Sending sending, Keyring keyring, ChainBook chains, TransactionTemplate transaction) {
    this.attempts = attempts;
    this.gateway = gateway;
    this.sending = sending;
    this.keyring = keyring;
    this.chains = chains;
    this.transaction = transaction;
  }

  /** The same call with the same nonce and a higher fee, if the fee is the reason why it waits; otherwise the same bytes again. */
  void replace(Requested row, Attempt newest, boolean longWait) {
    var rules = chains.fees(row.chainId());
    var tips = rules.market() != Market.ARRIVAL;
    var market = gateway.market(row.chainId(), tips);
    var offer = Fees.offer(market, rules);
    var pays = newest.fees().suffices(market, rules);
    if (pays && !(longWait && tips)) {
      sending.send(row.chainId(), newest);
      return;
    }
    var fees = tips ? newest.fees().bumped(offer) : offer;
    if (!fees.within(rules) || newest.ordinal() >= MOST_ATTEMPTS || fees.equals(newest.fees())) {
      LOG.error(
          "transaction is stuck purpose={} tx={} nonce={} attempts={} wouldOffer={}: raise highest-fee, or fund and check the sender {}",
          row.purpose(), newest.txHash(), newest.nonce(), newest.ordinal(), fees.max(), newest.sender());
      sending.send(row.chainId(), newest);
      return;
    }
    sign(row, newest, fees);
  }

  /**
   * Nodes limit the fee of a transaction: the same call for less.
   *
   * @return false if it cannot be less, or was offered for as little before
   */
  boolean lower(Requested row, Attempt newest) {
    var limit = FeeLimit.perGas(newest.answer(), newest.gasLimit());
    var fees = limit.map(newest.fees()::atMost).orElseGet(newest.fees()::less);
    var canBeLess = fees.max().compareTo(newest.fees().max()) < 0 && fees.max().compareTo(chains.fees(row.chainId()).lowest()) >= 0
        && newest.ordinal() < MOST_ATTEMPTS
        && attempts.live(row.id()).stream().noneMatch(attempt -> attempt.fees().equals(fees));
    if (canBeLess) {
      sign(row, newest, fees);
    }
    return canBeLess;
  }

  /**
   * Nodes ask for a higher tip than ours: the same call with it.
   *
   * @return false if they do not, or ask for more than our limit
   */
  boolean raise(Requested row, Attempt newest) {
    var fees = FeeLimit.lowestTip(newest.answer()).filter(tip -> tip.compareTo(newest.fees().priority()) > 0)
        .map(tip -> newest.fees().bumped(newest.fees().withTip(tip)))
        .filter(raised -> raised.within(chains.fees(row.chainId())) && newest.ordinal() < MOST_ATTEMPTS);
    fees.ifPresent(raised -> sign(row, newest, raised));
    return fees.isPresent();
  }

  /** An offer that was made before is sent again. */
  private void sign(Requested row, Attempt newest, Fees fees) {
    var same = attempts.live(row.id()).stream().filter(attempt -> attempt.fees().equals(fees)).findFirst();
    if (same.isPresent()) {
      sending.send(row.chainId(), same.get());
      return;
    }
    signed(row, newest, fees).ifPresent(wire -> transaction.executeWithoutResult(
        status -> attempts.insert(row.id(), newest.sender(), newest.nonce(), wire, newest.dataFee())));
    sending.send(row.chainId(), attempts.live(row.id()).getFirst());
  }

  /** Empty if the signer does not respond: then what is signed is sent again, and the round goes on for the other senders. */
  private Optional<Wire> signed(Requested row, Attempt newest, Fees fees) {
    try {
      return Optional.of(Wire.sign(row, newest.nonce(), newest.gasLimit(), fees, keyring.signer(row.chainId(), row.signer())));
    } catch (Refusal unavailable) {
      LOG.warn("cannot sign a replacement purpose={} tx={} reason={}", row.purpose(), newest.txHash(), unavailable.getMessage());
      return Optional.empty();
    }
  }
}
