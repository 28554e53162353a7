package studio.fofo.generation.calls;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@link Calls} in memory, which outlives "processes". */
public final class KnownCalls implements Calls {

  private record Held(Call call, String holder) {}

  private final Map<Id, Held> held = new HashMap<>();

  @Override
  public synchronized Map<Integer, Call> of(String lane, String key) {
    var found = new TreeMap<Integer, Call>();
    held.forEach((id, one) -> {
      if (id.lane().equals(lane) && id.key().equals(key)) {
        found.put(id.variant(), one.call());
      }
    });
    return found;
  }

  @Override
  public synchronized boolean begin(Id id, String holder, Instant aliveUntil, @Nullable Call earlier) {
    var known = held.get(id);
    if (known == null) {
      held.put(id, new Held(new Call(id.variant(), 1, new CallState.Sent(aliveUntil, null)), holder));
      return true;
    }
    var mayBegin = known.call().state() instanceof CallState.Declined
        || earlier != null && earlier.tries() == known.call().tries()
            && (known.call().state() instanceof CallState.Sent || known.call().state() instanceof CallState.Doubtful);
    if (mayBegin) {
      held.put(id, new Held(new Call(id.variant(), known.call().tries() + 1, new CallState.Sent(aliveUntil, null)), holder));
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
      replace(id, holder, new CallState.Sent(sent.aliveUntil(), png));
    }
  }

  private void replace(Id id, String holder, CallState state) {
    held.computeIfPresent(id, (same, one) -> one.holder().equals(holder) && one.call().state() instanceof CallState.Sent
        ? new Held(new Call(id.variant(), one.call().tries(), state), holder)
        : one);
  }

  @Override
  public synchronized void alive(String holder, Instant until) {
    held.replaceAll((id, one) -> one.holder().equals(holder) && one.call().state() instanceof CallState.Sent sent
        ? new Held(new Call(id.variant(), one.call().tries(), new CallState.Sent(until, sent.preview())), holder)
        : one);
  }

  @Override
  public synchronized void forget(Instant before) {
    held.clear();
  }
}
