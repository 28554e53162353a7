package studio.fofo.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.HeldLock;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;

/** Nobody waits too long for a database that does not respond. The lock that everybody waits for here is not released in time. */
@ModuleTest
class DatabasePatienceTest {

  private final DataSource dataSource;
  private final Http http;

  DatabasePatienceTest(DataSource dataSource, Http http) {
    this.dataSource = dataSource;
    this.http = http;
  }

  @Test
  void cancelsAReadWithoutAReply() throws SQLException {
    var key = TypeId.next("lock").toString().hashCode();
    try (var held = HeldLock.by(dataSource, "select pg_advisory_xact_lock(" + key + ")")) {
      assertThatThrownBy(() -> DatabasePatience.ofCall(true, () -> ask("select pg_advisory_xact_lock(" + key + ")")))
          .isInstanceOf(SQLException.class).hasRootCauseInstanceOf(SocketTimeoutException.class)
          .satisfies(broken -> assertThat(((SQLException) broken).getSQLState()).startsWith("08"));
      assertThat(held.waiter()).as("the lock is still held").isPositive();
    }
    ask("select 1");
  }

  @Test
  void asksToRetryWhenTheDatabaseHangs() throws SQLException {
    try (var held = HeldLock.by(dataSource, "lock table catalog.products in access exclusive mode")) {
      var reply = http.get("/api/v1/products?q=" + TypeId.next("word")).call();
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.header("Retry-After")).isPresent();
      assertThat(reply.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
    }
  }

  @Test
  void allowsAReadThreeSecondsInTotalAndOthersMore() throws Exception {
    assertThat(DatabasePatience.left(Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
    assertThat(DatabasePatience.left(Duration.ofMillis(1_500))).isEqualTo(Duration.ofMillis(1_400));
    assertThat(DatabasePatience.left(Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(900));
    DatabasePatience.ofCall(false, () -> assertThat(DatabasePatience.left()).isEqualTo(Duration.ofSeconds(10)));
    assertThat(DatabasePatience.left()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void queuesAsLongAsOthersGetConnections() throws SQLException {
    var calls = new AtomicInteger();
    var pool = new AtomicReference<DataSource>();
    pool.set(new PatientDataSource(new DelegatingDataSource(dataSource) {
      @Override
      public Connection getConnection() throws SQLException {
        if (calls.incrementAndGet() == 1) {
          pool.get().getConnection().close();
          throw new SQLTransientConnectionException("somebody else was faster");
        }
        return super.getConnection();
      }
    }));
    pool.get().getConnection().close();
    assertThat(calls).hasValue(3);
  }

  @Test
  void givesUpOnAPoolWithoutProgress() {
    var turns = new AtomicInteger();
    var away = new PatientDataSource(new DelegatingDataSource(dataSource) {
      @Override
      public Connection getConnection() throws SQLException {
        turns.incrementAndGet();
        throw new SQLTransientConnectionException("none became free");
      }
    });
    assertThatThrownBy(away::getConnection).isInstanceOf(SQLTransientConnectionException.class);
    assertThat(turns).hasValue(1);
  }

  private void ask(String query) throws SQLException {
    try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
      statement.execute(query);
    }
  }
}
