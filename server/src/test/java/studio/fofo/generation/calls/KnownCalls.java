package studio.fofo.generation.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@link Calls} in memory, which outlives "processes". */
public final class KnownCalls implements Calls {

  /** @param aliveUntil of a call that is under way */
  private record Held(Call call, String holder, Instant aliveUntil) {}

  private final Map<Id, Held> held = new HashMap<>();
  private final Clock clock;

  public KnownCalls(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Map<Integer, Call> of(String lane, String key) {
    var found = new TreeMap<Integer, Call>();
    held.forEach((id, one) -> {
      if (id.lane().equals(lane) && id.key().equals(key)) {
        found.put(id.variant(), now(one));
      }
    });
    return found;
  }

  private Call now(Held one) {
    return one.call().state() instanceof CallState.Sent sent
        ? new Call(one.call().variant(), one.call().tries(),
            new CallState.Sent(clock.instant().isBefore(one.aliveUntil()), sent.preview()))
        : one.call();
  }

  @Override
  public synchronized Map<Integer, Call> of(String lane, String key, Set<Integer> variants) {
    var found = of(lane, key);
    found.keySet().retainAll(variants);
    return found;
  }

  @Override
  public synchronized boolean isKnown(String lane, String key) {
    return !of(lane, key).isEmpty();
  }

  @Override
  public synchronized void taken(String lane, String key) {
    held.replaceAll((id, one) -> id.lane().equals(lane) && id.key().equals(key) && one.call().state() instanceof CallState.Made
        ? new Held(new Call(id.variant(), one.call().tries(), new CallState.Taken()), one.holder(), one.aliveUntil())
        : one);
  }

  private Held sent(Id id, int tries, String holder, Duration alive) {
    return new Held(new Call(id.variant(), tries, new CallState.Sent(true, null)), holder, clock.instant().plus(alive));
  }

  @Override
  public synchronized boolean begin(Id id, String holder, Duration alive, @Nullable Call earlier) {
    var known = held.get(id);
    if (known == null) {
      held.put(id, sent(id, 1, holder, alive));
      return true;
    }
    var mayBegin = known.call().state() instanceof CallState.Declined
        || earlier != null && earlier.tries() == known.call().tries()
            && (known.call().state() instanceof CallState.Sent || known.call().state() instanceof CallState.Doubtful);
    if (mayBegin) {
      held.put(id, sent(id, known.call().tries() + 1, holder, alive));
    }
    return mayBegin;
  }

  @Override
  public synchronized void end(Id id, String holder, CallState state) {
    replace(id, holder, state);
  }

  @Override
  public synchronized void preview(Id id, String holder, byte[] png) {
    if (held.get(id).call().state() instanceof CallState.Sent sent) {
      replace(id, holder, new CallState.Sent(sent.isAlive(), png));
    }
  }

  private void replace(Id id, String holder, CallState state) {
    held.computeIfPresent(id, (same, one) -> one.holder().equals(holder) && one.call().state() instanceof CallState.Sent
        ? new Held(new Call(id.variant(), one.call().tries(), state), holder, one.aliveUntil())
        : one);
  }

  @Override
  public synchronized void alive(String holder, Collection<Id> open, Duration alive) {
    held.replaceAll((id, one) -> open.contains(id) && one.holder().equals(holder)
        ? new Held(one.call(), holder, clock.instant().plus(alive))
        : one);
  }

  @Override
  public synchronized void forget(Instant before) {
    held.clear();
  }
}
