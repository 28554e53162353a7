package studio.fofo.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.embedded.EmbeddedDatabaseSetting;

/**
 * Databases on the embedded PostgreSQL of the tests. One with schemas is a copy of a template that the migrations made, named after a
 * digest of their scripts: the first that needs them runs them, and whatever changes in them makes another template.
 */
final class TestDatabases {

  private static final String SCRIPTS = "classpath*:db/migration/";
  /** In the order in which an application migrates them. */
  private static final List<String> ALL = List.of("runtime", "identity", "chain", "generation", "artworks", "minting", "payment", "catalog",
      "ordering", "fulfilment", "notification", "community", "points");
  private static final Map<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();

  private TestDatabases() {}

  /** Where the server is. */
  private record Server(String url, String user, String password) {

    private static final String ITS_OWN = "postgres";
    private static final Server EMBEDDED = attach();

    private static Server attach() {
      var environment = new StandardEnvironment();
      environment.getPropertySources().addFirst(
          new MapPropertySource("test", Map.of("fofo.home", "target/fofo-home", "fofo.database.name", ITS_OWN)));
      new EmbeddedDatabaseSetting().postProcessEnvironment(environment, new SpringApplication());
      return new Server(environment.getRequiredProperty("fofo.database.url"),
          environment.getRequiredProperty("fofo.database.username"), environment.getRequiredProperty("fofo.database.password"));
    }

    String url(String database) {
      return url.replace("/" + ITS_OWN, "/" + database);
    }

    void execute(String statement) {
      try (var connection = connect(); var one = connection.createStatement()) {
        one.execute(statement);
      } catch (SQLException broken) {
        throw new IllegalStateException(statement, broken);
      }
    }

    Connection connect() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }
  }

  /** @return its name */
  static String create(List<String> modules) {
    var name = TypeId.next("test").toString();
    Server.EMBEDDED.execute("create database \"" + name + "\""
        + (modules.isEmpty() ? "" : " template \"" + TEMPLATES.computeIfAbsent(modules, TestDatabases::template) + "\""));
    return name;
  }

  /** @return the name of one with the schemas of all modules */
  static String createComplete() {
    return create(ALL);
  }

  static HikariDataSource connect(String name, int connections) {
    var settings = new HikariConfig();
    settings.setJdbcUrl(Server.EMBEDDED.url(name));
    settings.setUsername(Server.EMBEDDED.user());
    settings.setPassword(Server.EMBEDDED.password());
    settings.setConnectionInitSql("set synchronous_commit to off");
    settings.setMaximumPoolSize(connections);
    settings.setMinimumIdle(1);
    return new HikariDataSource(settings);
  }

  /** One process at a time makes it; it has its name once it is complete. */
  private static String template(List<String> modules) {
    var name = "template_" + digest(modules);
    try (var connection = Server.EMBEDDED.connect(); var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtext('" + name + "'))");
      if (!statement.executeQuery("select 1 from pg_database where datname = '" + name + "'").next()) {
        var draft = create(List.of());
        try (var database = connect(draft, 2)) {
          modules.forEach(module -> Flyway.configure().dataSource(database).schemas(module).createSchemas(true)
              .locations("classpath:db/migration/" + module).load().migrate());
        }
        statement.execute("alter database \"" + draft + "\" rename to \"" + name + "\"");
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("no template of " + modules, broken);
    }
    return name;
  }

  private static String digest(List<String> modules) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var module : modules) {
        var scripts = new PathMatchingResourcePatternResolver().getResources(SCRIPTS + module + "/*.sql");
        for (var script : Arrays.stream(scripts).sorted(Comparator.comparing(Resource::getFilename)).toList()) {
          digest.update((module + "/" + script.getFilename()).getBytes(StandardCharsets.UTF_8));
          digest.update(script.getContentAsByteArray());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
