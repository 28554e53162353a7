package studio.fofo.chain.condition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import studio.fofo.chain.ChainState;

/**
 * Judges a chain after each round of its worker. One failed call or round changes nothing: a chain is down if none of its nodes has
 * responded for a while, or if the newest block is too old; it is slow if rounds keep failing although nodes respond, or if its blocks do
 * not become final. While the index catches up, the last judgement stands.
 */
public class ConditionWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ConditionWatch.class);
  private static final Duration BETWEEN_CONFIRMATIONS = Duration.ofSeconds(10);

  private final ConditionRows rows;
  private final Sight sight;
  private final Duration patience;
  private final Clock clock;
  private final Map<Long, Instant> failingSince = new ConcurrentHashMap<>();
  private final Map<Long, Instant> silentSince = new ConcurrentHashMap<>();

  /** @param patience how long failures have to last */
  ConditionWatch(ConditionRows rows, Sight sight, Duration patience, Clock clock) {
    this.rows = rows;
    this.sight = sight;
    this.patience = patience;
    this.clock = clock;
  }

  /** According to the last judgement, by whichever process. */
  public boolean isUp(long chainId) {
    return rows.of(chainId) != ChainState.DOWN;
  }

  /** @param more whether the index still catches up */
  public void succeeded(long chainId, boolean more) {
    failingSince.remove(chainId);
    silentSince.remove(chainId);
    if (!more) {
      record(chainId, judge(chainId));
    }
  }

  public void failed(long chainId) {
    var now = clock.instant();
    var failing = failingSince.computeIfAbsent(chainId, id -> now);
    var silent = silentSince.compute(chainId, (id, since) -> sight.isSilent(id) ? Objects.requireNonNullElse(since, now) : null);
    if (silent != null && lasts(silent, now)) {
      record(chainId, ChainState.DOWN);
    } else if (lasts(failing, now)) {
      record(chainId, ChainState.SLOW);
    }
  }

  private boolean lasts(Instant since, Instant now) {
    return !since.plus(patience).isAfter(now);
  }

  private ChainState judge(long chainId) {
    var now = clock.instant();
    var halted = sight.halts(chainId)
        .flatMap(longest -> sight.newestBlock(chainId).filter(mined -> mined.plus(longest).isBefore(now))).isPresent();
    if (halted) {
      return ChainState.DOWN;
    }
    return sight.stalls(chainId) ? ChainState.SLOW : ChainState.READY;
  }

  private void record(long chainId, ChainState state) {
    var now = clock.instant();
    var before = rows.find(chainId);
    if (before.filter(row -> row.state() == state && row.seenAt().plus(BETWEEN_CONFIRMATIONS).isAfter(now)).isPresent()) {
      return;
    }
    rows.write(chainId, state, now);
    if (before.filter(row -> row.state() == state).isEmpty()) {
      LOG.atLevel(state == ChainState.READY ? Level.INFO : Level.WARN)
          .log("chain changed its state chainId={} state={}", chainId, state.word());
    }
  }

  /** What the judgement depends on. */
  interface Sight {

    /** Whether none of its nodes can be used now. */
    boolean isSilent(long chainId);

    /** When the newest block that a node has shown was mined. */
    Optional<Instant> newestBlock(long chainId);

    /** The age of the newest block from which the chain counts as halted; empty if it mines only on demand. */
    Optional<Duration> halts(long chainId);

    /** Whether its blocks become final more slowly than usual. */
    boolean stalls(long chainId);
  }
}
