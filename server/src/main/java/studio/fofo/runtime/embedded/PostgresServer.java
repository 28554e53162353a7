package studio.fofo.runtime.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A running postmaster, as described in {@code postmaster.pid}.
 *
 * @param data its data folder
 */
record PostgresServer(long pid, int port, Path data) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /** The postmaster of a folder, even while it recovers and accepts no connections yet. */
  static Optional<PostgresServer> of(Path data) {
    try {
      var lines = Files.readAllLines(data.resolve("postmaster.pid")).stream().map(String::strip).toList();
      return Optional.of(new PostgresServer(Long.parseLong(lines.get(PID_LINE)), Integer.parseInt(lines.get(PORT_LINE)), data))
          .filter(PostgresServer::isRunning);
    } catch (IOException | RuntimeException noneOrUnreadable) {
      return Optional.empty();
    }
  }

  /** Whether the process is alive and is PostgreSQL serving this folder: after a crash its pid may belong to another program. */
  boolean isRunning() {
    return ProcessHandle.of(pid).map(ProcessHandle::info).filter(info -> info.command().orElse("").endsWith("postgres"))
        .filter(info -> info.commandLine().map(line -> line.contains(data.toString())).orElse(true)).isPresent();
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
  }

  /** Stops it cleanly (a fast shutdown) and waits until it has exited; no effect if it has. */
  void stop() {
    if (!isRunning()) {
      return;
    }
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot stop PostgreSQL, pid " + pid, broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    for (var left = PATIENCE.dividedBy(GLANCE); left > 0 && isRunning(); left--) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }
}
