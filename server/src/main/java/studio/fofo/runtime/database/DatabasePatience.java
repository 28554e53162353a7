package studio.fofo.runtime.database;

import java.time.Duration;

/**
 * How long the current thread may wait for the database. A reading call has three seconds in all from its start; a writing call, which may
 * wait for locks, ten seconds per statement; background work a minute.
 */
public final class DatabasePatience {

  private static final Duration BACKGROUND = Duration.ofMinutes(1);
  private static final Duration CHANGE = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofMillis(2_900);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);
  /** For a call that did something else before it uses the database. */
  private static final Duration SHORTEST_ANSWER = Duration.ofMillis(900);
  private static final ThreadLocal<Call> CALL = new ThreadLocal<>();

  private DatabasePatience() {}

  private record Call(boolean reads, long begin) {}

  /** An action that may throw its own exception. */
  @FunctionalInterface
  public interface Work<E1 extends Exception, E2 extends Exception> {

    void run() throws E1, E2;
  }

  /** @param reads whether the call changes nothing */
  public static <E1 extends Exception, E2 extends Exception> void ofCall(boolean reads, Work<E1, E2> work) throws E1, E2 {
    var outer = CALL.get();
    CALL.set(new Call(reads, System.nanoTime()));
    try {
      work.run();
    } finally {
      CALL.set(outer);
    }
  }

  /** Time spent waiting for a connection from the pool does not count. */
  static void queued(Duration time) {
    var call = CALL.get();
    if (call != null) {
      CALL.set(new Call(call.reads(), call.begin() + time.toNanos()));
    }
  }

  static Duration left() {
    var call = CALL.get();
    if (call == null) {
      return BACKGROUND;
    }
    return call.reads() ? left(Duration.ofNanos(System.nanoTime() - call.begin())) : CHANGE;
  }

  /** @param gone time since a reading call started */
  static Duration left(Duration gone) {
    var left = READ.minus(gone);
    return left.compareTo(SHORTEST_ANSWER) < 0 ? SHORTEST_ANSWER : left.compareTo(LONGEST_ANSWER) > 0 ? LONGEST_ANSWER : left;
  }
}
