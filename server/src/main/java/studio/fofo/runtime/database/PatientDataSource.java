package studio.fofo.runtime.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that wait for the database no longer than {@link DatabasePatience} allows: "try again" after a few seconds is better than
 * waiting as long as a database hangs. A connection that timed out is closed, and the pool evicts it. A busy pool is different: while it
 * lends connections to others, a caller keeps its place in the queue.
 */
final class PatientDataSource extends DelegatingDataSource {

  private static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);

  private final AtomicLong lent = new AtomicLong();

  /** @param pool throws {@link SQLTransientConnectionException} if no connection becomes free within its time-out */
  PatientDataSource(DataSource pool) {
    super(pool);
  }

  static DataSource withoutLimit(DataSource dataSource) {
    return dataSource instanceof PatientDataSource patient ? patient.obtainTargetDataSource() : dataSource;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var begin = System.nanoTime();
    var connection = queue(begin);
    DatabasePatience.queued(Duration.ofNanos(System.nanoTime() - begin));
    try {
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(DatabasePatience.left().toMillis()));
      return connection;
    } catch (SQLException broken) {
      connection.close();
      throw broken;
    }
  }

  private Connection queue(long begin) throws SQLException {
    while (true) {
      var before = lent.get();
      try {
        var connection = super.getConnection();
        lent.incrementAndGet();
        return connection;
      } catch (SQLTransientConnectionException none) {
        if (lent.get() == before || System.nanoTime() - begin > LONGEST_QUEUE.toNanos()) {
          throw none;
        }
      }
    }
  }
}
