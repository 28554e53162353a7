package studio.fofo.runtime.signals;

import java.sql.DriverManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.Signals;

/**
 * {@link Signals} over PostgreSQL's NOTIFY. A process receives its own signals directly, so that a read after the writer's reply never sees
 * stale data; it ignores its own notifications.
 */
@Component
public final class PostgresSignals implements Signals, SmartLifecycle {

  static final String CHANNEL = "fofo_signals";
  private static final int LONGEST = 200;
  private static final int EARLY = 0;

  private final String process = TypeId.next("process").toString();
  private final List<Ear> ears = new CopyOnWriteArrayList<>();
  private final JdbcClient jdbc;
  private final NotificationThread notifications;

  PostgresSignals(DataSource dataSource, JdbcConnectionDetails database) {
    this.jdbc = JdbcClient.create(dataSource);
    this.notifications = new NotificationThread(
        () -> DriverManager.getConnection(database.getJdbcUrl(), login(database)), this::received, this::missed);
  }

  private static Properties login(JdbcConnectionDetails database) {
    var login = new Properties();
    if (database.getUsername() != null && !database.getUsername().isEmpty()) {
      login.setProperty("user", database.getUsername());
    }
    if (database.getPassword() != null && !database.getPassword().isEmpty()) {
      login.setProperty("password", database.getPassword());
    }
    return login;
  }

  @Override
  public void send(String topic) {
    if (topic.isEmpty() || topic.length() > LONGEST) {
      throw new IllegalArgumentException("signal topic \"" + topic + "\" must have 1 to " + LONGEST + " characters");
    }
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      Outbox.current(this).topics.add(topic);
    } else {
      notifyOthers(Set.of(topic));
      deliver(topic);
    }
  }

  @Override
  public Hearing hear(String prefix, Listener listener) {
    var ear = new Ear(prefix, listener);
    ears.add(ear);
    return () -> ears.remove(ear);
  }

  @Override
  public boolean listening() {
    return notifications.listening();
  }

  private void notifyOthers(Set<String> topics) {
    jdbc.sql("select count(pg_notify(:channel, :process || ' ' || topic)) from unnest(:topics::text[]) as topic")
        .param("channel", CHANNEL).param("process", process).param("topics", topics.toArray(String[]::new))
        .query(Long.class).single();
  }

  private void received(String payload) {
    var space = payload.indexOf(' ');
    if (space > 0 && !payload.substring(0, space).equals(process)) {
      deliver(payload.substring(space + 1));
    }
  }

  private void deliver(String topic) {
    for (var ear : ears) {
      if (topic.startsWith(ear.prefix())) {
        ear.listener().changed(topic);
      }
    }
  }

  private void missed() {
    ears.forEach(ear -> ear.listener().missed());
  }

  @Override
  public void start() {
    notifications.start();
  }

  @Override
  public void stop() {
    notifications.stop();
  }

  @Override
  public boolean isRunning() {
    return notifications.running();
  }

  @Override
  public int getPhase() {
    return EARLY;
  }

  private record Ear(String prefix, Listener listener) {}

  /** The topics that one transaction will signal when it commits, each once. */
  private static final class Outbox implements TransactionSynchronization {

    private final Set<String> topics = new LinkedHashSet<>();
    private final PostgresSignals signals;

    private Outbox(PostgresSignals signals) {
      this.signals = signals;
    }

    static Outbox current(PostgresSignals signals) {
      for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
        if (synchronization instanceof Outbox outbox && outbox.signals == signals) {
          return outbox;
        }
      }
      var outbox = new Outbox(signals);
      TransactionSynchronizationManager.registerSynchronization(outbox);
      return outbox;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      signals.notifyOthers(topics);
    }

    @Override
    public void afterCommit() {
      topics.forEach(signals::deliver);
    }

    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }
  }
}
