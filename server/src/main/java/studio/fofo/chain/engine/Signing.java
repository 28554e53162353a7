package studio.fofo.chain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.chain.signing.Signer;
import studio.fofo.kernel.Refusal;

/**
 * Assigns nonces to requests of one signer, in order and without gaps, and signs them. A key in memory signs in the database transaction
 * that assigns the nonces; a signer in another process is slow, so that its signatures follow, several at a time.
 */
final class Signing {

  private static final int SIGNATURES_AT_ONCE = 8;

  private final TransactionRows rows;
  private final Attempts attempts;
  private final NodeCalls gateway;
  private final Keyring keyring;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Signing(TransactionRows rows, Attempts attempts, NodeCalls gateway, Keyring keyring, TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.attempts = attempts;
    this.gateway = gateway;
    this.keyring = keyring;
    this.transaction = transaction;
    this.events = events;
  }

  /** A request and what it may cost. */
  record Offered(Requested request, Offer offer) {}

  /** @param some of one chain and signer; those that another process was faster with, or that were withdrawn, are left out */
  void sign(List<Offered> some) {
    var first = some.getFirst().request();
    var signer = keyring.signer(first.chainId(), first.signer());
    var count = gateway.pendingCount(first.chainId(), signer.address());
    transaction.executeWithoutResult(status -> assign(some, signer, count));
    if (signer.isElsewhere()) {
      signReserved(some.stream().map(Offered::request).toList());
    }
  }

  private void assign(List<Offered> some, Signer signer, long count) {
    var waiting = rows.lockWaiting(some.stream().map(one -> one.request().id()).toList());
    var taken = some.stream().filter(one -> waiting.contains(one.request().id())).toList();
    if (taken.isEmpty()) {
      return;
    }
    var nonce = attempts.takeNonces(taken.getFirst().request().chainId(), signer.address(), count, taken.size());
    var fresh = IntStream.range(0, taken.size()).mapToObj(index -> fresh(taken.get(index), nonce + index, signer)).toList();
    rows.submitted(fresh.stream().map(Attempts.Fresh::transactionId).toList(), signer.address(), nonce);
    attempts.insert(signer.address(), fresh);
    for (var index = 0; index < taken.size(); index++) {
      var request = taken.get(index).request();
      fresh.get(index).wire().ifPresent(wire -> submitted(request, wire));
    }
  }

  private static Attempts.Fresh fresh(Offered one, long nonce, Signer signer) {
    var wire = signer.isElsewhere() ? Optional.<Wire>empty()
        : Optional.of(Wire.sign(one.request(), nonce, one.offer().gasLimit(), one.offer().fees(), signer));
    return new Attempts.Fresh(one.request().id(), nonce, one.offer(), wire);
  }

  /**
   * Their nonces are taken for good, so they are signed whenever the signer responds, also if they would fail by now.
   *
   * @throws Refusal {@code CHAIN_SIGNER_UNAVAILABLE} if one could not be signed; the others are
   */
  void signReserved(List<Requested> some) {
    try (var threads = Executors.newFixedThreadPool(SIGNATURES_AT_ONCE, Thread.ofVirtual().factory())) {
      var signatures = new ArrayList<Future<?>>();
      some.forEach(one -> signatures.add(threads.submit(() -> attempts.reserved(one.id()).ifPresent(reserved -> sign(one, reserved)))));
      signatures.forEach(Signing::await);
    }
  }

  private void sign(Requested request, Attempts.Reserved reserved) {
    var signer = keyring.signer(request.chainId(), request.signer());
    var wire = Wire.sign(request, reserved.nonce(), reserved.gasLimit(), reserved.fees(), signer);
    transaction.executeWithoutResult(status -> {
      if (attempts.signed(request.id(), reserved, wire)) {
        submitted(request, wire);
      }
    });
  }

  private static void await(Future<?> signature) {
    try {
      signature.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new IllegalStateException("a signature failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a signature", interrupted);
    }
  }

  private void submitted(Requested request, Wire wire) {
    events.publishEvent(new TransactionSubmitted(request.purpose(), request.chainId(), wire.hash()));
  }
}
