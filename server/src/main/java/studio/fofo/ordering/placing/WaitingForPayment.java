package studio.fofo.ordering.placing;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import studio.fofo.ordering.OrderingSettings;
import studio.fofo.ordering.placing.EarlierOrders.Earlier;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Standing;
import studio.fofo.runtime.quota.StandingSource;

/** The number of a buyer's unpaid orders, and its limit. */
@Component
class WaitingForPayment implements StandingSource {

  private final EarlierOrders orders;
  private final OrderingSettings.Unpaid settings;

  WaitingForPayment(EarlierOrders orders, OrderingSettings settings) {
    this.orders = orders;
    this.settings = settings.unpaid();
  }

  @Override
  public List<Standing> of(QuotaSubjects who) {
    var earlier = orders.of(Objects.requireNonNull(who.person()), who.wallet());
    return List.of(new Standing("orders-unpaid", "orders waiting for payment", Standing.Scope.PERSON, settings.atMost(),
        earlier.stream().filter(Earlier::open).count(), null));
  }
}
