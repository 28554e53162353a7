package studio.fofo.chain.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to work on one chain, held by one process of the installation: a row that its holder renews, measured by the database's clock,
 * with a fence that increases each time it changes hands. A holder that hangs loses it after some seconds; one that exits or loses its
 * connection loses it at once. It is renewed on a separate connection and thread, so that a long round keeps it.
 */
final class ChainLease implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ChainLease.class);
  private static final Duration LENGTH = Duration.ofSeconds(6);
  private static final int PATIENCE_SECONDS = 5;
  private static final String TAKE = """
      insert into chain.leases as held (chain_id, fence, backend, since, lease_until)
      select ?, 1, pid, backend_start, clock_timestamp() + make_interval(secs => ?) from pg_stat_activity where pid = pg_backend_pid()
      on conflict (chain_id) do update
      set fence = held.fence + 1, backend = excluded.backend, since = excluded.since, lease_until = excluded.lease_until
      where held.lease_until < clock_timestamp()
        or not exists (select 1 from pg_stat_activity where pid = held.backend and backend_start = held.since)
      returning fence""";
  private static final String RENEW = """
      update chain.leases set lease_until = clock_timestamp() + make_interval(secs => ?)
      where chain_id = ? and fence = ? returning fence""";
  private static final String END = """
      update chain.leases set lease_until = clock_timestamp() - interval '1 second'
      where chain_id = ? and fence = ? returning fence""";

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final long chainId;
  private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("chain-lease").daemon().factory());
  private @Nullable Connection connection;
  private volatile long fence;

  ChainLease(DataSource dataSource, long chainId) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.chainId = chainId;
  }

  ChainLease beating() {
    heart.scheduleWithFixedDelay(this::beat, LENGTH.dividedBy(4).toMillis(), LENGTH.dividedBy(4).toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  /** Whether we hold it; takes it if it is free. */
  synchronized boolean held() {
    try {
      return connection == null ? take() : renew();
    } catch (SQLException broken) {
      drop();
      throw new IllegalStateException("cannot check the lease on chain " + chainId, broken);
    }
  }

  /**
   * Joins the caller's transaction: no other process can take the chain until it ends, and a caller that stalls in it is disconnected.
   *
   * @throws ChainLeaseLost if another process has taken the chain
   */
  void guard() {
    var mine = fence;
    var found = jdbc.sql("""
            select set_config('idle_in_transaction_session_timeout', :patience, true)
            from chain.leases where chain_id = :chain and fence = :fence for share""")
        .param("patience", Long.toString(LENGTH.toMillis())).param("chain", chainId).param("fence", mine)
        .query(String.class).optional();
    if (mine == 0 || found.isEmpty()) {
      throw new ChainLeaseLost(chainId, mine);
    }
  }

  private synchronized void beat() {
    try {
      if (connection != null) {
        renew();
      }
    } catch (SQLException broken) {
      LOG.warn("cannot renew the lease on a chain chainId={} reason={}", chainId, broken.getMessage());
      drop();
    }
  }

  private boolean take() throws SQLException {
    var candidate = dataSource.getConnection();
    try {
      candidate.setAutoCommit(true);
      var taken = ask(candidate, TAKE, chainId, seconds());
      if (taken.isPresent()) {
        connection = candidate;
        fence = taken.getAsLong();
        LOG.info("working on chain chainId={} fence={}", chainId, fence);
        return true;
      }
    } catch (SQLException broken) {
      candidate.close();
      throw broken;
    }
    candidate.close();
    return false;
  }

  private boolean renew() throws SQLException {
    if (ask(Objects.requireNonNull(connection), RENEW, seconds(), chainId, fence).isPresent()) {
      return true;
    }
    LOG.warn("another process has taken the chain chainId={} fence={}", chainId, fence);
    drop();
    return false;
  }

  private static double seconds() {
    return LENGTH.toMillis() / 1000.0;
  }

  private static OptionalLong ask(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(PATIENCE_SECONDS);
      for (var index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      try (var rows = statement.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  private void drop() {
    fence = 0;
    try (var closing = connection) {
      connection = null;
    } catch (SQLException gone) {
      LOG.debug("the lease's connection is closed already chainId={}", chainId, gone);
    }
  }

  /** Releases the chain. */
  @Override
  public synchronized void close() {
    heart.shutdown();
    if (connection == null) {
      return;
    }
    try {
      ask(connection, END, chainId, fence);
    } catch (SQLException gone) {
      LOG.debug("the lease's connection is closed already chainId={}", chainId, gone);
    }
    drop();
  }
}
