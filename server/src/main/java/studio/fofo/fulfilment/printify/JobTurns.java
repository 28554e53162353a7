package studio.fofo.fulfilment.printify;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.kernel.TypeId;

/**
 * One at a time works on a job, without a transaction: Printify is called meanwhile. Within a process others wait; among processes a lease
 * decides, which is extended before each call that changes something at Printify and ends by itself after a crash.
 */
@Component
class JobTurns {

  private static final int STRIPES = 64;
  private static final int TIMEOUTS = 3;

  private final String me = TypeId.next("process").toString();
  private final ReentrantLock[] stripes = IntStream.range(0, STRIPES).mapToObj(stripe -> new ReentrantLock()).toArray(ReentrantLock[]::new);
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration lease;

  JobTurns(JdbcClient jdbc, Clock clock, PrintifySettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.lease = settings.timeout().multipliedBy(TIMEOUTS);
  }

  /** @throws SupplierUnavailable if another process has the turn */
  <T> T take(ProductionId id, Supplier<T> work) {
    var stripe = stripes[Math.floorMod(id.hashCode(), STRIPES)];
    stripe.lock();
    try {
      extend(id);
      try {
        return work.get();
      } finally {
        end(id);
      }
    } finally {
      stripe.unlock();
    }
  }

  /** Call before each change at Printify. @throws SupplierUnavailable if another process took the turn meanwhile */
  void extend(ProductionId id) {
    var now = clock.instant();
    var mine = jdbc.sql("""
            update fulfilment.printify_orders set turn_of = :me, turn_until = :until
            where external_id = :id and (turn_of is null or turn_of = :me or turn_until < :now)
            """)
        .param("id", id.value())
        .param("me", me)
        .param("until", Productions.utc(now.plus(lease)))
        .param("now", Productions.utc(now))
        .update();
    if (mine == 0) {
      throw SupplierUnavailable.unknown("another process works on job " + id, null);
    }
  }

  private void end(ProductionId id) {
    jdbc.sql("update fulfilment.printify_orders set turn_of = null, turn_until = null where external_id = :id and turn_of = :me")
        .param("id", id.value())
        .param("me", me)
        .update();
  }
}
