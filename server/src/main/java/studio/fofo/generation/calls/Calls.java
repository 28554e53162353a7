package studio.fofo.generation.calls;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of all processes. */
public interface Calls {

  /** A call: an engine's lane, an order's key, and a variant of it. */
  record Id(String lane, String key, int variant) {}

  /** An order's calls by variant. */
  Map<Integer, Call> of(String lane, String key);

  /**
   * Stores that this process is about to send a call, unless it was sent and not declined.
   *
   * @param earlier what is known to this process of it; null if nothing is
   * @return whether this process sends it
   */
  boolean begin(Id id, String holder, Instant aliveUntil, @Nullable Call earlier);

  /** Stores how a call of this process ended; no effect if it is another's by now. */
  void end(Id id, String holder, CallState state);

  /** Stores what a picture looks like so far. */
  void preview(Id id, String holder, byte[] png);

  /** Stores that a process is alive. */
  void alive(String holder, Instant until);

  /** Deletes calls that were sent before. */
  void forget(Instant before);
}
