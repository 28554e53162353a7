package studio.fofo.chain.condition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.ChainState;
import studio.fofo.chain.ChainStates;
import studio.fofo.chain.Chains;

/**
 * {@link ChainStates} from the rows of {@code chain.conditions}, cached for a second. A row that has not been confirmed for a while says
 * that nobody follows the chain: then what happens on it is seen later. The cache is never loaded under its own lock, as in deployments.
 */
public class ConditionRows implements ChainStates {

  /** Several of the longest pauses between a worker's rounds. */
  private static final Duration UNCONFIRMED = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final Chains chains;
  private final Clock clock;
  private final Cache<Long, ChainState> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build();

  ConditionRows(JdbcClient jdbc, Chains chains, Clock clock) {
    this.jdbc = jdbc;
    this.chains = chains;
    this.clock = clock;
  }

  @Override
  public ChainState of(long chainId) {
    var cached = known.getIfPresent(chainId);
    if (cached != null) {
      return cached;
    }
    var read = read(chainId);
    known.put(chainId, read);
    return read;
  }

  private ChainState read(long chainId) {
    if (chains.contracts(chainId).isEmpty()) {
      return ChainState.DOWN;
    }
    return find(chainId).map(row -> row.state() == ChainState.READY && row.seenAt().plus(UNCONFIRMED).isBefore(clock.instant())
        ? ChainState.SLOW : row.state()).orElse(ChainState.READY);
  }

  Optional<Condition> find(long chainId) {
    return jdbc.sql("select state, seen_at from chain.conditions where chain_id = ?").param(chainId)
        .query((row, number) -> new Condition(ChainState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getTimestamp("seen_at").toInstant()))
        .optional();
  }

  void write(long chainId, ChainState state, Instant now) {
    jdbc.sql("""
            insert into chain.conditions as c (chain_id, state, since, seen_at) values (:chain, :state, :now, :now)
            on conflict (chain_id) do update set state = excluded.state, seen_at = excluded.seen_at,
              since = case when c.state = excluded.state then c.since else excluded.since end
            """)
        .param("chain", chainId).param("state", state.word()).param("now", Timestamp.from(now))
        .update();
    known.invalidate(chainId);
  }

  /** A row. */
  record Condition(ChainState state, Instant seenAt) {}
}
