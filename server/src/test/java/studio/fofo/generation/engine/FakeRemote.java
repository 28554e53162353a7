package studio.fofo.generation.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A remote engine in memory: it keeps orders across "processes", counts what it charged for, and fails as it is told to. */
public final class FakeRemote implements RemoteEngine {

  /** What happens to the next call. */
  public enum Fault {
    /** Nobody listens. */
    REFUSED,
    /** It acts, and the reply is lost. */
    SILENT_AFTER,
    /** The request is lost, and so nothing happens; nobody knows. */
    SILENT_BEFORE,
    /** It asks for two minutes of peace. */
    BUSY,
    /** The account has no money left. */
    UNPAID,
    /** It forgot the order. */
    LOST,
    /** Nobody can find out what became of the order. */
    DOUBTFUL,
    /** It turns out that it did not take the order. */
    DECLINED
  }

  /** One order that it took. */
  public static final class Taken {

    public final String ticket;
    public final EngineOrder order;
    public boolean cancelled;
    public int made;
    public final Map<Integer, String> refused = new TreeMap<>();
    public boolean ended;

    Taken(String ticket, EngineOrder order) {
      this.ticket = ticket;
      this.order = order;
    }
  }

  public final Map<String, Taken> taken = new LinkedHashMap<>();
  public final List<String> calls = new ArrayList<>();
  public @Nullable Fault fault;
  /** Whether {@link #find} knows its orders. */
  public boolean canFind = true;
  public @Nullable String refusal;
  public double share = 0.5;
  private final String name;
  private final PictureCost cost;

  public FakeRemote(String name, PictureCost cost) {
    this.name = name;
    this.cost = cost;
  }

  @Override
  public synchronized Capabilities capabilities() {
    return new Capabilities(name, "1", "fake", true, Set.of("cyberpunk"),
        new Abilities(true, true, false, false, false, 4, Abilities.EVERY_ASPECT), cost);
  }

  /** Everything that was ordered becomes finished. */
  public synchronized void finishAll() {
    taken.values().forEach(one -> {
      one.made = one.order.variants();
      one.ended = true;
    });
  }

  public synchronized int orders() {
    return taken.size();
  }

  @Override
  public synchronized String submit(EngineOrder order) throws EngineUnavailable, EngineRefused, EngineClosed {
    calls.add("submit " + order.key());
    var silent = fault == Fault.SILENT_AFTER;
    before();
    if (refusal != null) {
      throw new EngineRefused(refusal);
    }
    var ticket = name + "-" + (taken.size() + 1);
    taken.put(ticket, new Taken(ticket, order));
    if (silent) {
      fault = null;
      throw EngineUnavailable.unknown("no reply", null);
    }
    return ticket;
  }

  @Override
  public synchronized Search find(EngineOrder order, Instant since) throws EngineUnavailable, EngineClosed {
    calls.add("find " + order.key());
    before();
    if (!canFind) {
      return Search.Unknown.UNKNOWN;
    }
    return taken.values().stream().filter(one -> one.order.key().equals(order.key())).<Search>map(one -> new Search.Found(one.ticket))
        .findFirst().orElse(Search.Absent.ABSENT);
  }

  @Override
  public synchronized EngineLook look(String ticket, EngineOrder order, Set<Integer> wanted)
      throws EngineUnavailable, EngineLost, EngineClosed, EngineDeclined {
    calls.add("look " + ticket);
    var lost = fault == Fault.LOST;
    before();
    if (fault == Fault.DOUBTFUL) {
      throw EngineLost.doubtful("nobody knows whether it was made");
    }
    if (fault == Fault.DECLINED) {
      taken.remove(ticket);
      throw new EngineDeclined(new EngineUnavailable("connection refused"));
    }
    var one = taken.get(ticket);
    if (one == null || lost) {
      fault = null;
      throw new EngineLost("no such order");
    }
    var finished = new ArrayList<EngineImage>();
    for (var variant = 0; variant < one.made; variant++) {
      if (wanted.contains(variant) && !one.refused.containsKey(variant)) {
        finished.add(new EngineImage(variant, order.seedOf(variant), FakeEngine.png(order.seedOf(variant)), 8, 8, Map.of(), Map.of()));
      }
    }
    return new EngineLook(share, finished, new HashMap<>(one.refused), one.ended, Duration.ofSeconds(2));
  }

  @Override
  public synchronized void cancel(String ticket) throws EngineUnavailable {
    calls.add("cancel " + ticket);
    if (fault == Fault.REFUSED) {
      throw new EngineUnavailable("connection refused");
    }
    taken.get(ticket).cancelled = true;
  }

  private void before() throws EngineUnavailable, EngineClosed {
    switch (fault) {
      case REFUSED -> throw new EngineUnavailable("connection refused");
      case SILENT_BEFORE -> throw EngineUnavailable.unknown("no reply", null);
      case BUSY -> throw EngineUnavailable.busy("429", Duration.ofMinutes(2));
      case UNPAID -> throw new EngineClosed("402: the account has no money left");
      case null, default -> {}
    }
  }
}
