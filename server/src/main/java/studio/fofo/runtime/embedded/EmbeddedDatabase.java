package studio.fofo.runtime.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL from zonky's binaries, with its data in {@code FOFO_HOME/postgres}. It listens on loopback only and lives on when
 * this process is killed; the next start finds it by its own {@code postmaster.pid}.
 */
final class EmbeddedDatabase implements EmbeddedService {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration RECOVERY_PAUSE = Duration.ofMillis(200);
  private static final int RECOVERY_TRIES = 150;
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  private final long pid;
  private final int port;

  private EmbeddedDatabase(long pid, int port) {
    this.pid = pid;
    this.port = port;
  }

  /** The running server of this home, or a new one, with the named database in it. */
  static EmbeddedDatabase attachOrStart(FofoHome home, String database) {
    var data = home.folder("postgres");
    var server = attach(data).orElseGet(() -> start(home, data));
    server.ensureDatabase(database);
    return server;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres&reWriteBatchedInserts=true";
  }

  /** Makes a database when it is missing; template and encoding are the server's own (UTF-8). */
  private void ensureDatabase(String name) {
    try (var connection = DriverManager.getConnection(url("postgres"));
        var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, name);
      if (!query.executeQuery().next()) {
        try (var create = connection.createStatement()) {
          create.execute("create database \"" + name + "\"");
        }
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("cannot create the database \"" + name + "\"", broken);
    }
  }

  @Override
  public void stop() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
      ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot stop PostgreSQL, pid " + pid, broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<EmbeddedDatabase> attach(Path data) {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try {
      var lines = Files.readAllLines(pidFile);
      var running = new EmbeddedDatabase(Long.parseLong(lines.get(PID_LINE).strip()), Integer.parseInt(lines.get(PORT_LINE).strip()));
      return running.answers() ? Optional.of(running) : Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether it takes connections; one that is still recovering after a crash is waited for. */
  private boolean answers() {
    for (var left = RECOVERY_TRIES; left > 0 && isPostgres(); left--) {
      try {
        DriverManager.getConnection(url("postgres")).close();
        LOG.info("attached to the embedded PostgreSQL port={}", port);
        return true;
      } catch (SQLException notYet) {
        LockSupport.parkNanos(RECOVERY_PAUSE.toNanos());
      }
    }
    return false;
  }

  private boolean isPostgres() {
    return ProcessHandle.of(pid).flatMap(handle -> handle.info().command()).filter(command -> command.endsWith("postgres")).isPresent();
  }

  private static EmbeddedDatabase start(FofoHome home, Path data) {
    try {
      var log = home.folder("logs").resolve("postgres.log").toFile();
      var postgres = EmbeddedPostgres.builder()
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setOverrideWorkingDirectory(home.folder("programs").toFile())
          .setPGStartupWait(START)
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("max_connections", "200")
          .setServerConfig("shared_buffers", "128MB")
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
          .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
          .start();
      LOG.info("started the embedded PostgreSQL port={}", postgres.getPort());
      return attach(data).orElseThrow();
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "PostgreSQL did not start: see " + home.path().resolve("logs/postgres.log") + "; is the disk full?", broken);
    }
  }
}
