package studio.fofo.runtime.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL with its data in {@code FOFO_HOME/postgres}, on a port chosen once per home. It listens on loopback only, keeps running when
 * this process is killed, and is restarted when it dies; the next process finds it by its {@code postmaster.pid}.
 */
final class EmbeddedDatabase implements RevivedService {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration RECOVERY_PAUSE = Duration.ofMillis(200);
  private static final int RECOVERY_TRIES = 150;
  private static final String START_SECONDS = "60";
  private static final List<String> OPTIONS = List.of(
      "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "shared_buffers=128MB", "timezone=UTC",
      "fsync=on", "synchronous_commit=on", "full_page_writes=on",
      // ends statements that nobody waits for any more
      "client_connection_check_interval=2000");

  private final FofoHome home;
  private final Path data;
  private final PostgresAccess access;
  private final KeptPort kept;
  private volatile PostgresServer server;

  private EmbeddedDatabase(FofoHome home) {
    this.home = home;
    this.data = home.folder("postgres");
    this.access = PostgresAccess.of(home);
    this.kept = new KeptPort(home.folder("services").resolve("postgres.port"));
    this.server = attach().orElseGet(() -> start(kept.free()));
  }

  /** The running server of this home, or a new one, with the named database in it. */
  static EmbeddedDatabase attachOrStart(FofoHome home, String database) {
    var embedded = new EmbeddedDatabase(home);
    embedded.ensureDatabase(database);
    return embedded;
  }

  String url(String database) {
    return server.url(database);
  }

  String password() {
    return access.password();
  }

  long pid() {
    return server.pid();
  }

  @Override
  public boolean isRunning() {
    return server.isRunning();
  }

  /** On the same port, since every process of the home connects to it. */
  @Override
  public void revive() {
    server = attach().orElseGet(() -> start(server.port()));
  }

  @Override
  public void stop() {
    server.stop();
  }

  /** Creates the database if it is missing; template and encoding are the server's defaults (UTF-8). */
  private void ensureDatabase(String name) {
    try (var connection = access.connect(url("postgres"));
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

  private Optional<PostgresServer> attach() {
    return PostgresServer.of(data).filter(this::answers).map(running -> {
      LOG.info("attached to the embedded PostgreSQL port={} pid={}", running.port(), running.pid());
      return entered(running);
    });
  }

  /** Whether it accepts connections; waits while it recovers from a crash. */
  private boolean answers(PostgresServer running) {
    for (var left = RECOVERY_TRIES; left > 0 && running.isRunning(); left--) {
      try {
        access.connect(running.url("postgres")).close();
        return true;
      } catch (SQLException notYet) {
        LockSupport.parkNanos(RECOVERY_PAUSE.toNanos());
      }
    }
    return false;
  }

  private PostgresServer start(int port) {
    var programs = PostgresPrograms.in(home);
    if (!Files.exists(data.resolve("global/pg_control"))) {
      access.create(programs, data);
    }
    programs.run("pg_ctl", List.of("start", "-D", data.toString(), "-w", "-t", START_SECONDS, "-l", programs.log().toString(),
        "-o", "-p " + port + " -c " + String.join(" -c ", OPTIONS)));
    var started = PostgresServer.of(data)
        .orElseThrow(() -> new IllegalStateException("PostgreSQL exited immediately: see " + programs.log()));
    LOG.info("started the embedded PostgreSQL port={} pid={}", started.port(), started.pid());
    return entered(started);
  }

  private PostgresServer entered(PostgresServer running) {
    access.restrict(running);
    kept.keep(running.port());
    return running;
  }
}
