package studio.fofo.chain.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.runtime.CrashPoints;

/**
 * Sends a requested transaction: simulates it, assigns a nonce and signs it in one database transaction, then sends it. A signer in
 * another process is slow, so that only the nonce is assigned under the sender's lock, and the signature follows it. Each step checks
 * whether it was already done, so all of it may be repeated after any crash.
 */
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final TransactionRows rows;
  private final Attempts attempts;
  private final NodeCalls gateway;
  private final Keyring keyring;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Sending(TransactionRows rows, Attempts attempts, NodeCalls gateway, Keyring keyring, TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.attempts = attempts;
    this.gateway = gateway;
    this.keyring = keyring;
    this.transaction = transaction;
    this.events = events;
  }

  void bringOnItsWay(String id) {
    var request = rows.require(id);
    if (request.status() == Status.REQUESTED) {
      simulateAndSign(request);
    }
    if (rows.require(id).status() == Status.SUBMITTED) {
      attempts.reserved(id).ifPresent(reserved -> signReserved(request, reserved));
      send(request.chainId(), attempts.live(id).getFirst());
      CrashPoints.reach(request.purpose().kind() + "-broadcast");
    }
  }

  /** Sends stored bytes, for the first time or again. */
  void send(long chainId, Attempt attempt) {
    var answer = gateway.send(chainId, attempt.raw());
    attempts.sent(attempt, answer);
    LOG.info("transaction sent id={} tx={} nonce={} attempt={} answer={}", attempt.transactionId(), attempt.txHash(),
        attempt.nonce(), attempt.ordinal(), answer);
  }

  private void simulateAndSign(Requested request) {
    var sender = keyring.address(request.chainId(), request.signer());
    switch (gateway.simulate(request, sender)) {
      case NodeCalls.Simulation.Refused(var reason) -> fail(request, reason);
      case NodeCalls.Simulation.Passes(var gasLimit) -> sign(request, gasLimit);
    }
  }

  private void sign(Requested request, long gasLimit) {
    var signer = keyring.signer(request.chainId(), request.signer());
    var fees = gateway.market(request.chainId());
    var count = gateway.count(request.chainId(), signer.address(), "pending");
    transaction.executeWithoutResult(status -> {
      var nonce = attempts.takeNonce(request.chainId(), signer.address(), count);
      if (!rows.submitted(request.id(), signer.address(), nonce)) {
        status.setRollbackOnly();
        return;
      }
      if (signer.isElsewhere()) {
        attempts.reserve(request.id(), signer.address(), nonce, gasLimit, fees);
        return;
      }
      var wire = Wire.sign(request, nonce, gasLimit, fees, signer);
      attempts.insert(request.id(), signer.address(), nonce, wire, gasLimit, fees);
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
