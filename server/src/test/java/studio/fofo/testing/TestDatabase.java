package studio.fofo.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.embedded.EmbeddedDatabaseSetting;

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

  /** A new database with these modules' schemas. */
  public static TestDatabase with(String... modules) {
    var database = new TestDatabase(connect(TypeId.next("test").toString()));
    for (var module : modules) {
      Flyway.configure().dataSource(database.dataSource).schemas(module).createSchemas(true)
          .locations("classpath:db/migration/" + module).load().migrate();
    }
    return database;
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

  private static HikariDataSource connect(String name) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(
        new MapPropertySource("test", Map.of("fofo.home", "target/fofo-home", "fofo.database.name", name)));
    new EmbeddedDatabaseSetting().postProcessEnvironment(environment, new SpringApplication());
    var settings = new HikariConfig();
    settings.setJdbcUrl(environment.getRequiredProperty("fofo.database.url"));
    settings.setUsername(environment.getRequiredProperty("fofo.database.username"));
    settings.setPassword(environment.getRequiredProperty("fofo.database.password"));
    settings.setConnectionInitSql("set synchronous_commit to off");
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(1);
    return new HikariDataSource(settings);
  }
}
