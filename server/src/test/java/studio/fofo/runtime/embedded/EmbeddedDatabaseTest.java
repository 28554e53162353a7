package studio.fofo.runtime.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.testing.Eventually;

/** A separate PostgreSQL, which the tests may kill: who has access, and what restarts it. */
class EmbeddedDatabaseTest {

  private static final String NAME = "fofo";

  @TempDir
  private static Path folder;
  private static FofoHome home;
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() throws IOException {
    home = new FofoHome(folder.resolve("home"));
    Files.createDirectories(home.path().resolve("programs"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
    Files.writeString(home.path().resolve("programs/loose"), "");
    home.closeToOthers();
    database = attach();
  }

  @AfterAll
  static void stop() {
    EmbeddedServices.leave(home);
    assertThat(database.isRunning()).as("still running after the last one left").isFalse();
  }

  @Test
  void refusesConnectionsWithoutThePassword() throws SQLException {
    for (var password : List.of("", "postgres", "fofo")) {
      assertThatThrownBy(() -> DriverManager.getConnection(database.url("postgres"), "postgres", password).close())
          .as("password \"%s\"", password).isInstanceOf(SQLException.class);
    }
    assertThat(ask("show unix_socket_directories")).isEmpty();
    assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(ask("select count(*)::text from pg_hba_file_rules where auth_method <> 'scram-sha-256'")).isEqualTo("0");
  }

  @Test
  void securesAnOlderOpenCluster() throws Exception {
    var rules = home.path().resolve("postgres/pg_hba.conf");
    Files.writeString(rules, "host all all 127.0.0.1/32 trust\n");
    ask("select pg_reload_conf()::text");
    Eventually.is("open door", () -> enters("anything"));
    attach();
    Eventually.is("closed door", () -> !enters("anything"));
    assertThat(Files.readString(rules)).doesNotContain("trust");
    assertThat(ask("select 'in'")).isEqualTo("in");
  }

  @Test
  void hidesItsHomeFromOtherUsersOfTheMachine() throws IOException {
    try (var all = Files.walk(home.path(), 2)) {
      assertThat(all.filter(Files::isDirectory)).allSatisfy(inside -> assertThat(mode(inside)).isEqualTo("rwx------"));
    }
    assertThat(mode(home.path().resolve("keys/pgpass"))).isEqualTo("rw-------");
    assertThat(mode(home.path().resolve("programs/loose"))).endsWith("------");
  }

  @Test
  void restartsOnTheSamePortWhenItsPostmasterDies() throws Exception {
    execute("create table if not exists kept (word text)");
    execute("insert into kept values ('fox')");
    for (var death = 1; death <= 2; death++) {
      var url = database.url(NAME);
      var killed = database.pid();
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      Eventually.is("another postmaster", () -> database.pid() != killed && database.isRunning());
      assertThat(database.url(NAME)).isEqualTo(url);
      assertThat(ask("select max(word) from kept")).isEqualTo("fox");
    }
  }

  @Test
  void createsOneSecretForConcurrentCallers() throws IOException {
    var secret = home.secret("of-a-test", "");
    assertThat(secret).hasSizeGreaterThan(40).isEqualTo(home.secret("of-a-test", ""));
    assertThatThrownBy(() -> OwnerOnly.publish(home.path().resolve("keys/of-a-test"), "another"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(home.secret("of-a-test", "")).isEqualTo(secret);
  }

  private static EmbeddedDatabase attach() {
    return EmbeddedServices.of(home).attachOrStart(() -> EmbeddedDatabase.attachOrStart(home, NAME));
  }

  private static boolean enters(String password) {
    try {
      DriverManager.getConnection(database.url("postgres"), "postgres", password).close();
      return true;
    } catch (SQLException refused) {
      return false;
    }
  }

  private static String ask(String query) throws SQLException {
    try (var connection = connect(); var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return Optional.ofNullable(rows.getString(1)).orElse("");
    }
  }

  private static void execute(String statement) throws SQLException {
    try (var connection = connect(); var running = connection.createStatement()) {
      running.execute(statement);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(NAME), PostgresAccess.USER, database.password());
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
