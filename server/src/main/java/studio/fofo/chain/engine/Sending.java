package studio.fofo.chain.engine;

import java.math.BigInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.setup.FeeRules.Market;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.runtime.CrashPoints;

/**
 * Sends a requested transaction: simulates it, assigns a nonce and signs it in one database transaction, then sends it. A signer in
 * another process is slow, so that only the nonce is assigned under the sender's lock, and the signature follows it. Each step checks
 * whether it was already done, so all of it may be repeated after any crash.
 */
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  /** Fees, nonce, addresses and their encoding, without a signature. */
  private static final int MOST_BYTES_BESIDES_DATA = 160;

  private final TransactionRows rows;
  private final Attempts attempts;
  private final NodeCalls gateway;
  private final Keyring keyring;
  private final ChainBook chains;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Sending(TransactionRows rows, Attempts attempts, NodeCalls gateway, Keyring keyring, ChainBook chains,
      TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.rows = rows;
    this.attempts = attempts;
    this.gateway = gateway;
    this.keyring = keyring;
    this.chains = chains;
    this.transaction = transaction;
    this.events = events;
  }

  /** @return whether it is sent, or has failed; otherwise it has to be tried again */
  boolean bringOnItsWay(String id) {
    var request = rows.require(id);
    if (request.status() == Status.REQUESTED && !simulateAndSign(request)) {
      return false;
    }
    if (rows.require(id).status() == Status.SUBMITTED) {
      attempts.reserved(id).ifPresent(reserved -> signReserved(request, reserved));
      send(request.chainId(), attempts.live(id).getFirst());
      CrashPoints.reach(request.purpose().kind() + "-broadcast");
    }
    return true;
  }

  /** Sends stored bytes, for the first time or again. */
  void send(long chainId, Attempt attempt) {
    var answer = gateway.send(chainId, attempt.raw());
    attempts.sent(attempt, answer);
    LOG.info("transaction sent id={} tx={} nonce={} attempt={} answer={}", attempt.transactionId(), attempt.txHash(),
        attempt.nonce(), attempt.ordinal(), answer);
  }

  /** @return false if nodes disagree about it */
  private boolean simulateAndSign(Requested request) {
    var sender = keyring.address(request.chainId(), request.signer());
    return switch (gateway.simulate(request, sender, chains.head(request.chainId()))) {
      case NodeCalls.Simulation.Undecided(var reason) -> {
        LOG.warn("nodes disagree about a simulation, retrying purpose={} reason={}", request.purpose(), reason);
        yield false;
      }
      case NodeCalls.Simulation.Refused(var reason) -> {
        fail(request, reason);
        yield true;
      }
      case NodeCalls.Simulation.Passes(var gasLimit) -> {
        sign(request, offer(request, gasLimit));
        yield true;
      }
    };
  }

  private Offer offer(Requested request, long gasLimit) {
    var rules = chains.fees(request.chainId());
    var fees = Fees.offer(gateway.market(request.chainId(), rules.market() != Market.ARRIVAL), rules);
    return new Offer(gasLimit, fees, dataFee(request));
  }

  /** The highest fee for the data of a transaction on the chain below, in wei; 0 where there is none. */
  BigInteger dataFee(Requested request) {
    return chains.fees(request.chainId()).market() == Market.TIPS_AND_DATA
        ? gateway.dataFee(request.chainId(), request.data().length + MOST_BYTES_BESIDES_DATA) : BigInteger.ZERO;
  }

  private void sign(Requested request, Offer offer) {
    var signer = keyring.signer(request.chainId(), request.signer());
    var count = gateway.pendingCount(request.chainId(), signer.address());
    transaction.executeWithoutResult(status -> {
      var nonce = attempts.takeNonce(request.chainId(), signer.address(), count);
      if (!rows.submitted(request.id(), signer.address(), nonce)) {
        status.setRollbackOnly();
        return;
      }
      if (signer.isElsewhere()) {
        attempts.reserve(request.id(), signer.address(), nonce, offer);
        return;
      }
      var wire = Wire.sign(request, nonce, offer.gasLimit(), offer.fees(), signer);
      attempts.insert(request.id(), signer.address(), nonce, wire, offer.dataFee());
      submitted(request, wire);
    });
    CrashPoints.reach(request.purpose().kind() + "-signed");
  }

  /** Its nonce is taken for good, so it is signed whenever the signer responds, also if it would fail by now. */
  private void signReserved(Requested request, Attempts.Reserved reserved) {
    var signer = keyring.signer(request.chainId(), request.signer());
    var wire = Wire.sign(request, reserved.nonce(), reserved.gasLimit(), reserved.fees(), signer);
    transaction.executeWithoutResult(status -> {
      if (attempts.signed(request.id(), reserved, wire)) {
        submitted(request, wire);
      }
    });
  }

  private void submitted(Requested request, Wire wire) {
    events.publishEvent(new TransactionSubmitted(request.purpose(), request.chainId(), wire.hash()));
  }

  private void fail(Requested request, String reason) {
    transaction.executeWithoutResult(status -> {
      if (rows.refused(request.id(), reason)) {
        LOG.warn("transaction failed in simulation purpose={} reason={}", request.purpose(), reason);
        events.publishEvent(new TransactionFailed(request.purpose(), request.chainId(), 0, reason));
      }
    });
  }
}
