package studio.fofo.generation.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of all processes. Whether one is alive is measured by one clock, the database's, since theirs differ. */
public interface Calls {

  /** A call: an engine's lane, an order's key, and a variant of it. */
  record Id(String lane, String key, int variant) {}

  /** An order's calls by variant, with their pictures. */
  Map<Integer, Call> of(String lane, String key);

  /** Those of some variants. */
  Map<Integer, Call> of(String lane, String key, Set<Integer> variants);

  /** Whether any call of an order was ever begun. */
  boolean isKnown(String lane, String key);

  /**
   * Stores that this process is about to send a call, unless it was sent and not declined.
   *
   * @param alive how long it counts as alive without {@link #alive}
   * @param earlier what is known to this process of it; null if nothing is
   * @return whether this process sends it
   */
  boolean begin(Id id, String holder, Duration alive, @Nullable Call earlier);

  /** Stores how a call of this process ended; no effect if it is another's by now. */
  void end(Id id, String holder, CallState state);

  /** Stores what a picture looks like so far. */
  void preview(Id id, String holder, byte[] png);

  /** Stores that these calls of a process are alive, for so long from now. */
  void alive(String holder, Collection<Id> open, Duration alive);

  /** An order's pictures are stored with its job: they are not needed here any more. What was called is still known. */
  void taken(String lane, String key);

  /** Deletes calls that were sent before. */
  void forget(Instant before);
}
