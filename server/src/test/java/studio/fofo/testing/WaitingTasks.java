package studio.fofo.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.runtime.Tasks;

/** Tasks that are pending until the test runs them, in the order in which they were scheduled; a rolled-back transaction leaves none. */
public final class WaitingTasks implements Tasks {

  private final Map<Key, Object> waiting = new LinkedHashMap<>();

  private final Map<Key, Object> ran = new ConcurrentHashMap<>();

  private record Key(String kind, String id) {}

  @Override
  public <P> boolean schedule(TaskKind<P> kind, String id, P payload) {
    var key = new Key(kind.name(), id);
    synchronized (waiting) {
      if (waiting.putIfAbsent(key, payload) != null) {
        return false;
      }
    }
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCompletion(int status) {
          if (status != STATUS_COMMITTED) {
            forget(key);
          }
        }
      });
    }
    return true;
  }

  @Override
  public <P> boolean schedule(TaskKind<P> kind, String id, P payload, Instant at) {
    return schedule(kind, id, payload);
  }

  @Override
  public void cancel(TaskKind<?> kind, String id) {
    forget(new Key(kind.name(), id));
  }

  /** Schedules a task that already ran once more, like a failed one. */
  public void again(String kind, String id) {
    synchronized (waiting) {
      var key = new Key(kind, id);
      waiting.put(key, Objects.requireNonNull(ran.get(key), () -> key + " never ran"));
    }
  }

  /** Runs pending tasks in reverse order. */
  public void reverse() {
    synchronized (waiting) {
      var latestFirst = new ArrayList<>(waiting.entrySet()).reversed().stream().map(entry -> Map.entry(entry.getKey(), entry.getValue()))
          .toList();
      waiting.clear();
      latestFirst.forEach(entry -> waiting.put(entry.getKey(), entry.getValue()));
    }
  }

  /** The names of pending tasks, in order. */
  public List<String> names() {
    synchronized (waiting) {
      return waiting.keySet().stream().map(Key::kind).toList();
    }
  }

  /** Runs pending tasks, and those that they schedule, until none is pending except retries. */
  public void run(Iterable<? extends TaskHandler<?>> handlers) {
    var postponed = new LinkedHashMap<Key, Object>();
    for (var next = first(); next != null; next = first()) {
      forget(next.getKey());
      ran.put(next.getKey(), next.getValue());
      if (!done(handlers, next.getKey(), next.getValue())) {
        postponed.put(next.getKey(), next.getValue());
      }
    }
    synchronized (waiting) {
      waiting.putAll(postponed);
    }
  }

  /** Runs all tasks that are pending or become pending, each until it is done or fails once; what fails stays pending. */
  public void runDespiteFailures(Iterable<? extends TaskHandler<?>> handlers) {
    var postponed = new LinkedHashMap<Key, Object>();
    for (var next = first(); next != null; next = first()) {
      forget(next.getKey());
      ran.put(next.getKey(), next.getValue());
      try {
        if (done(handlers, next.getKey(), next.getValue())) {
          continue;
        }
      } catch (RuntimeException failed) {
        // the engine would run it again later, too
      }
      postponed.put(next.getKey(), next.getValue());
    }
    synchronized (waiting) {
      postponed.forEach(waiting::putIfAbsent);
    }
  }

  /** Runs the pending tasks of these kinds, and leaves all others pending. */
  public void runOnly(List<? extends TaskHandler<?>> handlers) {
    List<Map.Entry<Key, Object>> theirs;
    synchronized (waiting) {
      theirs = waiting.entrySet().stream()
          .filter(entry -> handlers.stream().anyMatch(handler -> handler.kind().name().equals(entry.getKey().kind())))
          .map(entry -> Map.entry(entry.getKey(), entry.getValue())).toList();
    }
    for (var next : theirs) {
      forget(next.getKey());
      ran.put(next.getKey(), next.getValue());
      done(handlers, next.getKey(), next.getValue());
    }
  }

  private Map.Entry<Key, Object> first() {
    synchronized (waiting) {
      return new ArrayList<>(waiting.entrySet()).stream().findFirst()
          .map(entry -> Map.entry(entry.getKey(), entry.getValue())).orElse(null);
    }
  }

  private boolean done(Iterable<? extends TaskHandler<?>> handlers, Key key, Object payload) {
    for (var handler : handlers) {
      if (handler.kind().name().equals(key.kind())) {
        return execute(handler, payload) == TaskOutcome.done();
      }
    }
    throw new AssertionError("nobody handles " + key);
  }

  private static <P> TaskOutcome execute(TaskHandler<P> handler, Object payload) {
    return handler.execute(handler.kind().payload().cast(payload));
  }

  private void forget(Key key) {
    synchronized (waiting) {
      waiting.remove(key);
    }
  }
}
