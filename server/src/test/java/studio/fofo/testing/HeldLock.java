package studio.fofo.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lock held in the test's own transaction, so that another query waits until this is closed. */
public final class HeldLock implements AutoCloseable {

  private final DataSource dataSource;
  private final Connection holder;
  private final int pid;

  private HeldLock(DataSource dataSource, Connection holder, int pid) {
    this.dataSource = dataSource;
    this.holder = holder;
    this.pid = pid;
  }

  /** @param locking a query that takes the lock */
  public static HeldLock by(DataSource dataSource, String locking) throws SQLException {
    var holder = dataSource.getConnection();
    holder.setAutoCommit(false);
    try (var statement = holder.createStatement()) {
      statement.execute(locking);
    }
    return new HeldLock(dataSource, holder, number(holder, "select pg_backend_pid()").orElseThrow());
  }

  /**
   * Whether a query waits for a lock of the current transaction. Reads the table of locks, because {@code pg_stat_activity} keeps showing
   * its first state within a transaction.
   */
  public static boolean isAwaited(JdbcClient inTransaction) {
    return inTransaction.sql("select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))")
        .query(Boolean.class).single();
  }

  /** The backend that waits for this lock, once one does. */
  public int waiter() {
    return Eventually.get("query that waits", () -> ask("select pid from pg_stat_activity where " + pid + " = any(pg_blocking_pids(pid))"));
  }

  /** Releases the waiter. */
  public boolean releasedUnbroken(int waiter) throws SQLException {
    close();
    Eventually.is("end of the query", () -> ask("select 1 from pg_stat_activity where state <> 'idle' and pid = " + waiter).isEmpty());
    return ask("select 1 from pg_stat_activity where pid = " + waiter).isPresent();
  }

  @Override
  public void close() throws SQLException {
    if (!holder.isClosed()) {
      holder.rollback();
      holder.setAutoCommit(true);
      holder.close();
    }
  }

  private Optional<Integer> ask(String query) {
    try (var connection = dataSource.getConnection()) {
      return number(connection, query);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Optional<Integer> number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
      return rows.next() ? Optional.of(rows.getInt(1)) : Optional.empty();
    }
  }
}
