package studio.fofo.chain.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.setup.ChainBook;

/** Sent transactions without a receipt: sends them again, replaces them if the fee is too low, and finds out who used their nonce. */
final class Unmined {

  private static final Logger LOG = LoggerFactory.getLogger(Unmined.class);
  private static final int LONG_WAIT = 3;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(15);

  private final NodeCalls gateway;
  private final Sending sending;
  private final Replacement replacement;
  private final TakenNonces taken;
  private final ChainBook chains;
  private final Clock clock;
  /** What is sent again at the end of the round, by chain. */
  private final Map<Long, Map<String, Attempt>> again = new ConcurrentHashMap<>();

  Unmined(NodeCalls gateway, Sending sending, Replacement replacement, TakenNonces taken, ChainBook chains, Clock clock) {
    this.gateway = gateway;
    this.sending = sending;
    this.replacement = replacement;
    this.taken = taken;
    this.chains = chains;
    this.clock = clock;
  }

  /**
   * Checks one of them.
   *
   * @param proven the latest block on which a nonce may be given up
   * @return its receipt, if it turns out to be mined
   */
  Optional<NodeCalls.Receipt> push(Requested row, List<Attempt> live, boolean firstOfSender, long proven) {
    var pace = chains.pace(row.chainId());
    var newest = live.getFirst();
    var now = clock.instant();
    var limited = newest.sentAt() != null && FeeLimit.isSaid(newest.answer());
    if (limited && replacement.lower(row, newest) || newest.sentAt() != null && replacement.raise(row, newest)) {
      return Optional.empty();
    }
    if (newest.sentAt() != null && newest.sentAt().plus(pace.resend()).isAfter(now)) {
      return Optional.empty();
    }
    if (limited && live.stream().allMatch(attempt -> FeeLimit.isSaid(attempt.answer()))) {
      LOG.error("no node accepts what a transaction costs purpose={} tx={} gas={} offers={} answer={}: use a node with a higher limit",
          row.purpose(), newest.txHash(), newest.gasLimit(), newest.fees().max(), newest.answer());
    }
    if (limited) {
      sending.send(row.chainId(), live.stream().filter(attempt -> !FeeLimit.isSaid(attempt.answer())).findFirst().orElse(newest));
    } else if (!firstOfSender || newest.signedAt().plus(pace.patience()).isAfter(now)) {
      again.computeIfAbsent(row.chainId(), none -> new LinkedHashMap<>()).put(newest.txHash(), newest);
    } else if (gateway.minedCount(row.chainId(), newest.sender()) > newest.nonce()) {
      return taken.lookForTheUse(row, live, proven);
    } else {
      var longWait = newest.signedAt().plus(pace.patience().multipliedBy(LONG_WAIT)).isBefore(now);
      replacement.replace(row, newest, longWait && gateway.moves(row.chainId(), pace.patience()));
    }
    return Optional.empty();
  }

  /** Sends again, all at once, what was not mined in time, and takes care of requests whose tasks are gone. */
  void endRound(long chainId) {
    var late = again.remove(chainId);
    if (late != null) {
      sending.send(chainId, List.copyOf(late.values()));
    }
    taken.scheduleLeftBehind(chainId, clock.instant().minus(LEFT_BEHIND));
  }
}
