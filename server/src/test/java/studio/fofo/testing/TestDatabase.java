package studio.fofo.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real, empty PostgreSQL database for a test that needs some modules' tables but not the complete application. */
public final class TestDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 16;

  private final HikariDataSource dataSource;
  private final JdbcClient jdbc;
  private final JdbcTransactionManager manager;

  private TestDatabase(HikariDataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.manager = new JdbcTransactionManager(dataSource);
  }

  /** A new database with these modules' schemas; none for an empty one. */
  public static TestDatabase with(String... modules) {
    return new TestDatabase(TestDatabases.connect(TestDatabases.create(List.of(modules)), CONNECTIONS));
  }

  /** A new database with the schemas of all modules, as an application's first start leaves it. */
  public static TestDatabase complete() {
    return new TestDatabase(TestDatabases.connect(TestDatabases.createComplete(), CONNECTIONS));
  }

  public HikariDataSource dataSource() {
    return dataSource;
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(manager);
  }

  /** Registers what modules need of a database. */
  public void registerIn(GenericApplicationContext context) {
    context.registerBean(DataSource.class, () -> dataSource);
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(JdbcOperations.class, () -> new JdbcTemplate(dataSource));
    context.registerBean(PlatformTransactionManager.class, () -> manager);
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
