package studio.fofo.fulfilment.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A script of faults: each is used once, unless it lasts. */
public final class Faults {

  private final List<Planned> planned = new ArrayList<>();

  private static final class Planned {
    private final Predicate<Received> matches;
    private final Fault fault;
    private final boolean lasts;
    private int skip;

    private Planned(Predicate<Received> matches, Fault fault, int skip, boolean lasts) {
      this.matches = matches;
      this.fault = fault;
      this.skip = skip;
      this.lasts = lasts;
    }
  }

  /** The n-th request from now on, from 1. */
  public synchronized void at(int n, Fault fault) {
    planned.add(new Planned(request -> true, fault, n - 1, false));
  }

  /** The next request of a method to a path with this end, {@code /confirmation}. */
  public synchronized void on(String method, String end, Fault fault) {
    planned.add(new Planned(request -> request.method().equals(method) && request.path().endsWith(end), fault, 0, false));
  }

  /** The n-th of these requests from now on, from 1. */
  public synchronized void at(int n, Predicate<Received> of, Fault fault) {
    planned.add(new Planned(of, fault, n - 1, false));
  }

  /** Every request, until {@link #clear}. */
  public synchronized void always(Fault fault) {
    planned.add(new Planned(request -> true, fault, 0, true));
  }

  /** Whether any has not met its request yet. */
  public synchronized boolean isWaiting() {
    return !planned.isEmpty();
  }

  public synchronized void clear() {
    planned.clear();
  }

  synchronized Optional<Fault> of(Received request) {
    for (var plan : List.copyOf(planned)) {
      if (plan.matches.test(request) && plan.skip-- <= 0) {
        if (!plan.lasts) {
          planned.remove(plan);
        }
        return Optional.of(plan.fault);
      }
    }
    return Optional.empty();
  }
}
