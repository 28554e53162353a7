package studio.fofo.runtime.signals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds one listening connection while the process runs; if it is lost, it is reopened and {@code missed} is called. */
final class NotificationThread {

  private static final Logger LOG = LoggerFactory.getLogger(NotificationThread.class);
  private static final int QUIET_MILLIS = 30_000;
  private static final int ANSWER_SECONDS = 5;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Opens a separate connection, outside the pool. */
  interface Connecting {
    Connection open() throws SQLException;
  }

  private final Connecting connecting;
  private final Consumer<String> received;
  private final Runnable missed;
  private volatile @Nullable Connection connection;
  private volatile boolean running;
  private volatile boolean listening;

  NotificationThread(Connecting connecting, Consumer<String> received, Runnable missed) {
    this.connecting = connecting;
    this.received = received;
    this.missed = missed;
  }

  void start() {
    running = true;
    Thread.ofVirtual().name("signals").start(this::run);
  }

  void stop() {
    running = false;
    var open = connection;
    if (open != null) {
      try {
        open.abort(Runnable::run);
      } catch (SQLException closed) {
        LOG.debug("the listening connection was closed already", closed);
      }
    }
  }

  boolean running() {
    return running;
  }

  boolean listening() {
    return listening;
  }

  private void run() {
    while (running) {
      try (var open = connecting.open()) {
        connection = open;
        listen(open);
      } catch (SQLException lost) {
        if (running) {
          LOG.warn("signals are interrupted, reconnecting reason={}", lost.getMessage());
          pause();
        }
      } finally {
        listening = false;
      }
    }
  }

  private void listen(Connection open) throws SQLException {
    open.setAutoCommit(true);
    try (var statement = open.createStatement()) {
      statement.execute("listen " + PostgresSignals.CHANNEL);
    }
    missed.run();
    listening = true;
    var postgres = open.unwrap(PGConnection.class);
    while (running) {
      var notifications = postgres.getNotifications(QUIET_MILLIS);
      if (notifications == null || notifications.length == 0) {
        if (!open.isValid(ANSWER_SECONDS)) {
          throw new SQLException("the database does not respond");
        }
        continue;
      }
      for (var notification : notifications) {
        received.accept(notification.getParameter());
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
