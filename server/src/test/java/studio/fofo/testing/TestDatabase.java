package studio.fofo.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.embedded.EmbeddedDatabaseSetting;

/** A real, empty PostgreSQL database for a test that needs some modules' tables but not the complete application. */
public final class TestDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 16;

  private final HikariDataSource dataSource;

  private TestDatabase(HikariDataSource dataSource) {
    this.dataSource = dataSource;
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
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(1);
    return new HikariDataSource(settings);
  }
}
