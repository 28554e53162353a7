package studio.fofo.fulfilment.vendorhttp;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;

/**
 * Keeps the requests of each account below a vendor's rate: a leaky bucket, in this process. A short wait is waited, a long one is
 * {@link SupplierUnavailable#busy}. It also remembers for how long the vendor asked to be left alone.
 */
public final class Pace {

  private final long interval;
  private final long burst;
  private final long patience;
  private final LongSupplier nanos;
  private final LongConsumer pause;
  /** When each account's bucket is empty, in nanoseconds of this clock. */
  private final Map<String, Long> empty = new ConcurrentHashMap<>();

  /**
   * @param requests in each {@code window}, on average
   * @param burst how many may be sent at once
   * @param patience the longest wait
   */
  public Pace(int requests, Duration window, int burst, Duration patience) {
    this(window.toNanos() / requests, burst, patience, System::nanoTime);
  }

  Pace(long interval, int burst, Duration patience, LongSupplier nanos) {
    this(interval, burst, patience, nanos, LockSupport::parkNanos);
  }

  Pace(long interval, int burst, Duration patience, LongSupplier nanos, LongConsumer pause) {
    this.interval = interval;
    this.burst = interval * (burst - 1);
    this.patience = patience.toNanos();
    this.nanos = nanos;
    this.pause = pause;
  }

  /** Waits for the account's turn. @throws SupplierUnavailable if that would take too long */
  void take(String vendor, String account) {
    var wait = new long[1];
    empty.compute(account, (key, until) -> {
      var now = nanos.getAsLong();
      var from = until == null || until - now < 0 ? now : until;
      wait[0] = Math.max(0, from - now - burst);
      return wait[0] > patience ? until : Long.valueOf(from + interval);
    });
    if (wait[0] > patience) {
      throw SupplierUnavailable.busy("no request to " + vendor + " now: its rate is used up", Duration.ofNanos(wait[0]));
    }
    var end = nanos.getAsLong() + wait[0];
    for (var left = wait[0]; left > 0; left = end - nanos.getAsLong()) {
      pause.accept(left);
    }
  }

  /** The vendor asks to be left alone. */
  void leave(String account, Duration time) {
    var until = nanos.getAsLong() + time.toNanos() + burst;
    empty.merge(account, until, (known, asked) -> known - asked > 0 ? known : asked);
  }
}
