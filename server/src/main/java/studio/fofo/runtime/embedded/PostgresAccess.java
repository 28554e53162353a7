package studio.fofo.runtime.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * Access to the embedded PostgreSQL: over loopback with the password stored in the home; there is no socket file. The file
 * {@code keys/pgpass} has the format that {@code psql} reads with {@code PGPASSFILE}.
 */
final class PostgresAccess {

  static final String USER = "postgres";

  private static final String LOGIN_SECONDS = "10";
  private static final String FILE = "pgpass";
  private static final String BEGINNING = "*:*:*:" + USER + ":";
  private static final String RULES = """
      # Written by the studio at each start; see keys/pgpass in its home for the password.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final FofoHome home;
  private final String password;

  private PostgresAccess(FofoHome home, String password) {
    this.home = home;
    this.password = password;
  }

  static PostgresAccess of(FofoHome home) {
    return new PostgresAccess(home, home.secret(FILE, BEGINNING).substring(BEGINNING.length()).strip());
  }

  String password() {
    return password;
  }

  Connection connect(String url) throws SQLException {
    var login = new Properties();
    login.setProperty("user", USER);
    login.setProperty("password", password);
    login.setProperty("loginTimeout", LOGIN_SECONDS);
    return DriverManager.getConnection(url, login);
  }

  /** Creates a database cluster that requires the password; an incomplete one never has the final name. */
  void create(PostgresPrograms programs, Path data) {
    var draft = home.emptyFolder("postgres.new");
    var told = home.emptyFolder("keys/postgres.new").resolve("password");
    try {
      Files.writeString(told, password);
      programs.run("initdb", List.of("-D", draft.toString(), "-U", USER, "-E", "UTF-8", "-A", "scram-sha-256", "--pwfile=" + told));
      Files.writeString(draft.resolve("pg_hba.conf"), RULES);
      Files.deleteIfExists(data);
      Files.move(draft, data);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot make a database in " + data + ": is the disk full?", broken);
    } finally {
      home.forget("keys/postgres.new");
    }
  }

  /** Secures a running cluster of an earlier version, which let every user of the machine in; no effect on any other. */
  void restrict(PostgresServer server) {
    var rules = server.data().resolve("pg_hba.conf");
    try {
      if (Files.readString(rules).equals(RULES)) {
        return;
      }
      try (var connection = connect(server.url("postgres")); var statement = connection.createStatement()) {
        statement.execute("alter role " + USER + " password '" + password + "'");
        Files.writeString(rules, RULES);
        statement.execute("select pg_reload_conf()");
      }
    } catch (IOException | SQLException broken) {
      throw new IllegalStateException("cannot close the embedded PostgreSQL to other users of this machine: see " + rules, broken);
    }
  }
}
