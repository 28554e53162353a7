package studio.fofo.fulfilment.routing;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.routing.SupplierSearch.Found;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.Orders;

/** Orders that nobody makes now. */
@Component
class Postponement {

  private static final int MOST_DOUBLINGS = 16;

  private final RoutingRows rows;
  private final RoutingSettings settings;
  private final Orders orders;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Postponement(RoutingRows rows, RoutingSettings settings, Orders orders, TransactionTemplate transactions, Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.orders = orders;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Records that nobody makes an order now, and puts it on hold if that has been so for too long, or if somebody refused it and nobody else
   * can make it.
   *
   * @return when it is tried again; empty if an operator decides
   */
  Optional<Duration> postpone(OrderId id, Found found) {
    var refused = rows.refusals(id).stream().map(refusal -> refusal.supplier() + " refused it: " + refusal.words()).toList();
    var words = String.join("; ", refused) + (refused.isEmpty() ? "" : "; ") + found.refusals();
    var tries = rows.find(id).filter(row -> row.status() == RoutingRows.Status.WAITING).map(RoutingRows.Routing::tries).orElse(0);
    var pause = pause(tries);
    var now = clock.instant();
    var waiting = rows.waiting(id, words, now.plus(pause));
    var hopeless = !refused.isEmpty() && found.offers().silent().isEmpty();
    if (!hopeless && now.isBefore(waiting.since().plus(settings.holdAfter()))) {
      return Optional.of(pause);
    }
    transactions.executeWithoutResult(transaction -> {
      orders.lock(id);
      orders.putOnHold(id, "no supplier makes it at present");
      rows.held(id, words);
    });
    return Optional.empty();
  }

  private Duration pause(int tries) {
    var pause = settings.pause().multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    return pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause;
  }
}
