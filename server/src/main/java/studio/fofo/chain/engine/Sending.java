package studio.fofo.chain.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.setup.FeeRules.Market;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.runtime.CrashPoints;

/**
 * Sends requested transactions: simulates them, assigns nonces, signs, and sends them. The requests of a signer that wait at the same time
 * are sent together, whichever of their tasks comes first. Each step checks whether it was already done, so all of it may be repeated after
 * any crash.
 */
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  /** Fees, nonce, addresses and their encoding, without a signature. */
  private static final int MOST_BYTES_BESIDES_DATA = 160;
  private static final int TOGETHER = 50;
  private static final int MOST_ROUNDS = 20;

  private final TransactionRows rows;
  private final Attempts attempts;
  private final NodeCalls gateway;
  private final Keyring keyring;
  private final ChainBook chains;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Signing signing;
  private final Predicate<Requested> held;
  private final Map<Lane, Turn> lanes = new ConcurrentHashMap<>();
  /** Requests that wait for nodes to agree: only their own tasks try them again. */
  private final Set<String> undecided = ConcurrentHashMap.newKeySet();

  Sending(TransactionRows rows, Attempts attempts, NodeCalls gateway, Keyring keyring, ChainBook chains,
      TransactionTemplate transaction, ApplicationEventPublisher events) {
    this(rows, attempts, gateway, keyring, chains, transaction, events, request -> false);
  }

  /** @param held whether a request that is not sent yet has to wait for its key's next budget */
  Sending(TransactionRows rows, Attempts attempts, NodeCalls gateway, Keyring keyring, ChainBook chains,
      TransactionTemplate transaction, ApplicationEventPublisher events, Predicate<Requested> held) {
    this.held = held;
    this.rows = rows;
    this.attempts = attempts;
    this.gateway = gateway;
    this.keyring = keyring;
    this.chains = chains;
    this.transaction = transaction;
    this.events = events;
    this.signing = new Signing(rows, attempts, gateway, keyring, transaction, events);
  }

  private record Lane(long chainId, SignerRole signer) {}

  /** One task at a time works for a signer; those that come meanwhile leave their requests to it. */
  private static final class Turn {

    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean asked;
  }

  /** How far a request is. */
  enum Progress {
    /** Sent, or failed, or left to the task that works for its signer now; {@link Tracking} notices if that one dies. */
    DONE,
    /** It waits for another day: its key has spent its budget. */
    HELD,
    /** Nodes disagree about it. */
    UNDECIDED
  }

  Progress bringOnItsWay(String id) {
    var request = rows.require(id);
    var turn = lanes.computeIfAbsent(new Lane(request.chainId(), request.signer()), none -> new Turn());
    turn.asked = true;
    if (!turn.lock.tryLock()) {
      return Progress.DONE;
    }
    try {
      turn.asked = false;
      return bring(rows.require(id));
    } finally {
      turn.lock.unlock();
      whatCameMeanwhile(request, turn);
    }
  }

  private void whatCameMeanwhile(Requested request, Turn turn) {
    while (turn.asked && turn.lock.tryLock()) {
      try {
        turn.asked = false;
        sendAllThatWait(request.chainId(), request.signer());
      } finally {
        turn.lock.unlock();
      }
    }
  }

  private Progress bring(Requested request) {
    if (request.status() == Status.REQUESTED) {
      return sendTogether(request);
    }
    undecided.remove(request.id());
    if (request.status() == Status.SUBMITTED) {
      if (attempts.reserved(request.id()).isPresent()) {
        signing.signReserved(List.of(request));
      }
      sendUnsent(List.of(request));
    }
    return Progress.DONE;
  }

  /** With all others that wait for the same signer. */
  private Progress sendTogether(Requested own) {
    if (held.test(own)) {
      return Progress.HELD;
    }
    undecided.add(own.id());
    var others = waiting(own.chainId(), own.signer(), TOGETHER - 1);
    var answers = send(Stream.concat(Stream.of(own), others.stream()).toList());
    sendAllThatWait(own.chainId(), own.signer());
    return switch (answers.getFirst()) {
      case NodeCalls.Simulation.Unanswered(var reason) -> throw reason;
      case NodeCalls.Simulation.Undecided undecidable -> Progress.UNDECIDED;
      case NodeCalls.Simulation.Passes passes -> Progress.DONE;
      case NodeCalls.Simulation.Refused refused -> Progress.DONE;
    };
  }

  private void sendAllThatWait(long chainId, SignerRole signer) {
    var next = waiting(chainId, signer, TOGETHER);
    for (var round = 1; !next.isEmpty() && round < MOST_ROUNDS; round++) {
      send(next);
      next = waiting(chainId, signer, TOGETHER);
    }
  }

  private List<Requested> waiting(long chainId, SignerRole signer, int most) {
    return rows.waiting(chainId, signer, undecided, most).stream().filter(held.negate()).toList();
  }

  private List<NodeCalls.Simulation> send(List<Requested> some) {
    var first = some.getFirst();
    var simulations = gateway.simulate(some, keyring.address(first.chainId(), first.signer()), chains.head(first.chainId()),
        chains.fees(first.chainId()).market() != Market.ARRIVAL);
    var passing = new ArrayList<Signing.Offered>();
    var offers = new Offers(first.chainId());
    for (var index = 0; index < some.size(); index++) {
      var request = some.get(index);
      var simulation = simulations.get(index);
      if (simulation instanceof NodeCalls.Simulation.Passes(var gasLimit)) {
        passing.add(new Signing.Offered(request, offers.of(request, gasLimit)));
      }
      conclude(request, simulation);
    }
    signAndSend(passing);
    return simulations;
  }

  private void conclude(Requested request, NodeCalls.Simulation simulation) {
    switch (simulation) {
      case NodeCalls.Simulation.Passes passes -> undecided.remove(request.id());
      case NodeCalls.Simulation.Refused(var reason) -> {
        undecided.remove(request.id());
        fail(request, reason);
      }
      case NodeCalls.Simulation.Undecided(var reason) -> {
        undecided.add(request.id());
        LOG.warn("nodes disagree about a simulation, retrying purpose={} reason={}", request.purpose(), reason);
      }
      case NodeCalls.Simulation.Unanswered(var reason) -> undecided.add(request.id());
    }
  }

  /** If it fails for all of them together, the first one is tried alone, so that none is in the way of the others. */
  private void signAndSend(List<Signing.Offered> some) {
    if (some.isEmpty()) {
      return;
    }
    var signed = some;
    try {
      signing.sign(some);
    } catch (RuntimeException failed) {
      signed = some.subList(0, 1);
      signAlone(some, failed);
    }
    var requests = signed.stream().map(Signing.Offered::request).toList();
    requests.stream().map(one -> one.purpose().kind()).distinct().forEach(kind -> CrashPoints.reach(kind + "-signed"));
    sendUnsent(requests);
    requests.stream().map(one -> one.purpose().kind()).distinct().forEach(kind -> CrashPoints.reach(kind + "-broadcast"));
  }

  /** If nonces are assigned, only signatures are missing: what has one is sent. */
  private void signAlone(List<Signing.Offered> some, RuntimeException failed) {
    if (rows.require(some.getFirst().request().id()).status() != Status.REQUESTED) {
      sendUnsent(some.stream().map(Signing.Offered::request).toList());
      throw failed;
    }
    LOG.warn("cannot sign transactions together count={} first={}", some.size(), some.getFirst().request().purpose(), failed);
    signing.sign(some.subList(0, 1));
  }

  /** Sends what is signed for these requests and was not sent before, in the order of nonces. */
  private void sendUnsent(List<Requested> some) {
    var unsent = attempts.live(some.stream().map(Requested::id).toList()).values().stream().map(List::getFirst)
        .filter(newest -> newest.sentAt() == null).sorted(Comparator.comparingLong(Attempt::nonce)).toList();
    if (!unsent.isEmpty()) {
      send(some.getFirst().chainId(), unsent);
    }
  }

  /** Sends stored bytes, for the first time or again. */
  void send(long chainId, Attempt attempt) {
    send(chainId, List.of(attempt));
  }

  void send(long chainId, List<Attempt> some) {
    var answers = gateway.send(chainId, some.stream().map(Attempt::raw).toList());
    attempts.sent(some, answers);
    for (var index = 0; index < some.size(); index++) {
      var attempt = some.get(index);
      LOG.info("transaction sent id={} tx={} nonce={} attempt={} answer={}", attempt.transactionId(), attempt.txHash(),
          attempt.nonce(), attempt.ordinal(), answers.get(index));
    }
  }

  private void fail(Requested request, String reason) {
    transaction.executeWithoutResult(status -> {
      if (rows.refused(request.id(), reason)) {
        LOG.warn("transaction failed in simulation purpose={} reason={}", request.purpose(), reason);
        events.publishEvent(new TransactionFailed(request.purpose(), request.chainId(), 0, reason));
      }
    });
  }

  /** What requests of a chain may cost now: the market is read once, if one passes its simulation. */
  private final class Offers {

    private final long chainId;
    private final Map<Integer, BigInteger> dataFees = new HashMap<>();
    private @Nullable Fees fees;

    Offers(long chainId) {
      this.chainId = chainId;
    }

    Offer of(Requested request, long gasLimit) {
      var rules = chains.fees(chainId);
      var usual = fees != null ? fees : Fees.offer(gateway.market(chainId, rules.market() != Market.ARRIVAL), rules);
      fees = usual;
      var dataFee = rules.market() != Market.TIPS_AND_DATA ? BigInteger.ZERO
          : dataFees.computeIfAbsent(request.data().length + MOST_BYTES_BESIDES_DATA, bytes -> gateway.dataFee(chainId, bytes));
      return new Offer(gasLimit, usual, dataFee);
    }
  }
}
