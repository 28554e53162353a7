package studio.fofo.fulfilment.routing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.ChoreSource;

/** Orders that nobody makes: held ones, and those that have been waiting for an hour. */
@Component
class RoutingChores implements ChoreSource {

  private static final Duration LONG = Duration.ofHours(1);

  private final RoutingRows rows;
  private final Clock clock;

  RoutingChores(RoutingRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public List<Chore> open(int limit) {
    var longAgo = clock.instant().minus(LONG);
    return rows.unrouted(limit).stream()
        .filter(routing -> routing.status() == RoutingRows.Status.HELD || routing.since().isBefore(longAgo))
        .map(RoutingChores::chore).toList();
  }

  private static Chore chore(RoutingRows.Routing routing) {
    var order = routing.orderId().value();
    return new Chore("routing/" + order, Chore.Urgency.BUYER_WAITS, "Nobody makes an order", routing.words(), routing.since(),
        Optional.of(new Chore.Subject("order", order)), Chore.Action.page("Open the order", "/console/orders/" + order));
  }
}
