package studio.fofo.ordering.reading;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.progress.OrderTransitions;
import studio.fofo.ordering.rows.OrderRecord.Entry;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.runtime.Signals;

/**
 * Follows an order's timeline, whichever process adds to it. Reads again when signalled, and every few seconds in
 * case a signal was lost; between reads it holds no connection.
 */
@Component
public class OrderTimeline {

  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(10);

  private final OrderRows rows;
  private final Signals signals;

  OrderTimeline(OrderRows rows, Signals signals) {
    this.rows = rows;
    this.signals = signals;
  }

  /** Receives new entries. */
  public interface Watcher {

    /** @return false to stop watching */
    boolean next(List<Entry> entries);

    /** There is nothing new. @return false to stop watching */
    boolean quiet();

    /** No more entries are expected; watching stops. */
    void end();
  }

  /**
   * Blocks the calling (virtual) thread until the watcher stops or the order has ended.
   *
   * @param after sequence of the last entry that the watcher has, 0 for none
   */
  public void watch(OrderId id, int after, Watcher watcher) throws InterruptedException {
    var woken = new Semaphore(0);
    try (var hearing = signals.hear(OrderTransitions.SIGNAL + id, topic -> woken.release())) {
      var known = after;
      while (true) {
        var isFinal = rows.find(id).map(record -> record.status().isFinal()).orElse(true);
        var entries = rows.timeline(id, known);
        if (!(entries.isEmpty() ? isFinal || watcher.quiet() : watcher.next(entries))) {
          return;
        }
        known = entries.isEmpty() ? known : entries.getLast().sequence();
        if (isFinal) {
          watcher.end();
          return;
        }
        if (woken.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      }
    }
  }
}
