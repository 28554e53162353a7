package studio.fofo.chain.work;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to work on one chain, held by one process of the installation: an advisory lock of PostgreSQL on a connection of its own.
 * It ends with the process or its connection, so that another takes over at once.
 */
final class Lease implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
  private static final long NAMESPACE = 0x464F464F00000000L;
  private static final int PATIENCE_SECONDS = 2;

  private final DataSource dataSource;
  private final long chainId;
  private @Nullable Connection connection;

  Lease(DataSource dataSource, long chainId) {
    this.dataSource = dataSource;
    this.chainId = chainId;
  }

  /** Whether it is ours, taking it when it is free. */
  boolean held() {
    try {
      if (connection != null && connection.isValid(PATIENCE_SECONDS)) {
        return true;
      }
      close();
      return take();
    } catch (SQLException broken) {
      close();
      throw new IllegalStateException("cannot ask for the lease on chain " + chainId, broken);
    }
  }

  @Override
  public void close() {
    if (connection == null) {
      return;
    }
    try (var closing = connection; var statement = closing.prepareStatement("select pg_advisory_unlock(?)")) {
      statement.setLong(1, NAMESPACE + chainId);
      statement.execute();
    } catch (SQLException gone) {
      LOG.debug("the lease's connection was gone chainId={}", chainId, gone);
    } finally {
      connection = null;
    }
  }

  private boolean take() throws SQLException {
    var candidate = dataSource.getConnection();
    try (var statement = candidate.prepareStatement("select pg_try_advisory_lock(?)")) {
      candidate.setAutoCommit(true);
      statement.setLong(1, NAMESPACE + chainId);
      try (var answer = statement.executeQuery()) {
        answer.next();
        if (answer.getBoolean(1)) {
          connection = candidate;
          LOG.info("working on chain chainId={}", chainId);
          return true;
        }
      }
    } catch (SQLException broken) {
      candidate.close();
      throw broken;
    }
    candidate.close();
    return false;
  }
}
