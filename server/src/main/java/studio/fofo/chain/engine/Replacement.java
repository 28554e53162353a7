package studio.fofo.chain.engine;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.setup.ChainBook;
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

  /** The same call with the same nonce and a higher fee. */
  void replace(Requested row, Attempt newest) {
    var fees = newest.fees().bumped(gateway.market(row.chainId()));
    if (fees.max().compareTo(chains.pace(row.chainId()).highestFee()) > 0 || newest.ordinal() >= MOST_ATTEMPTS) {
      LOG.error(
          "transaction is stuck purpose={} tx={} nonce={} attempts={} wouldOffer={}: raise highest-fee, or fund and check the sender {}",
          row.purpose(), newest.txHash(), newest.nonce(), newest.ordinal(), fees.max(), newest.sender());
      sending.send(row.chainId(), newest);
      return;
    }
    signed(row, newest, fees).ifPresent(wire -> transaction.executeWithoutResult(
        status -> attempts.insert(row.id(), newest.sender(), newest.nonce(), wire, newest.gasLimit(), fees)));
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
