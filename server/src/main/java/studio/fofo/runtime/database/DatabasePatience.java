package studio.fofo.runtime.database;

import java.time.Duration;

/**
 * How long the current thread may wait for one answer of the database. A call that reads has three seconds in all from its beginning; one
 * that changes something waits for whom it must take turns with, ten seconds; work that nobody waits for, a minute.
 */
public final class DatabasePatience {

  private static final Duration BACKGROUND = Duration.ofMinutes(1);
  private static final Duration CHANGE = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofMillis(2_900);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);
  /** For a call that was busy with something else before it asks. */
  private static final Duration SHORTEST_ANSWER = Duration.ofMillis(900);
  private static final ThreadLocal<Call> CALL = new ThreadLocal<>();

  private DatabasePatience() {}

  private record Call(boolean reads, long begin) {}

  /** Something that may fail as its maker says. */
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

  /** Time that the current call spent waiting for others to give a connection back does not count as waiting for an answer. */
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

  /** @param gone since a reading call began */
  static Duration left(Duration gone) {
    var left = READ.minus(gone);
    return left.compareTo(SHORTEST_ANSWER) < 0 ? SHORTEST_ANSWER : left.compareTo(LONGEST_ANSWER) > 0 ? LONGEST_ANSWER : left;
  }
}
