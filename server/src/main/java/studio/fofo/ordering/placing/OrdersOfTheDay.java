package studio.fofo.ordering.placing;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Standing;
import studio.fofo.runtime.quota.UseSource;

/** The daily quota of orders: orders are never deleted, so their own rows are the counter of a buyer and a wallet. */
@Component
class OrdersOfTheDay implements UseSource {

  private final EarlierOrders orders;

  OrdersOfTheDay(EarlierOrders orders) {
    this.orders = orders;
  }

  @Override
  public QuotaKind kind() {
    return OrderPlacement.ORDERS;
  }

  @Override
  public Map<Standing.Scope, Long> since(Instant begin, QuotaSubjects who) {
    var wallet = who.wallet();
    var today = orders.since(begin, Objects.requireNonNull(who.person()), wallet);
    return wallet == null ? Map.of(Standing.Scope.PERSON, today.ofBuyer())
        : Map.of(Standing.Scope.PERSON, today.ofBuyer(), Standing.Scope.WALLET, today.ofWallet());
  }
}
