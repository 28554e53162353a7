package studio.fofo.ordering.placing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;
import studio.fofo.runtime.quota.Standing;

/** Admits buyers who have a wallet, not too many unpaid orders, and quota left for today. */
@Component
class BuyerAdmission {

  private final Users users;
  private final UnpaidOrders unpaid;
  private final Quotas quotas;

  BuyerAdmission(Users users, UnpaidOrders unpaid, Quotas quotas) {
    this.users = users;
    this.unpaid = unpaid;
    this.quotas = quotas;
  }

  /**
   * An admitted buyer.
   *
   * @param wallets those of the buyer and of everybody who is paid
   * @param wallet the buyer's
   * @param today the orders of today, this one not included
   */
  record Admitted(Map<UserId, Address> wallets, Address wallet, EarlierOrders.Today today) {}

  /** @throws Refusal {@code ORDER_NO_WALLET}, or an error of {@link UnpaidOrders} */
  Admitted admit(UserId buyer, Baskets.Basket basket) {
    var wallets = users.wallets(people(buyer, basket.items()));
    var wallet = wallets.get(buyer);
    if (wallet == null) {
      throw new Refusal(OrderingErrors.ORDER_NO_WALLET, "orders are paid from a wallet: link one to your account, then order");
    }
    return new Admitted(wallets, wallet, unpaid.check(buyer, wallet, basket.items(), basket.products()));
  }

  /**
   * Counts an order, in the caller's transaction. Everybody at one network address shares a counter and waits for its row, so this is the
   * last statement before the commit.
   *
   * @throws Refusal {@code QUOTA_USED_UP}
   */
  void count(Order order, EarlierOrders.Today today) {
    quotas.takeCounted(OrderPlacement.ORDERS, QuotaSubjects.of(order.buyer()).with(order.buyerWallet()),
        Map.of(Standing.Scope.PERSON, today.ofBuyer(), Standing.Scope.WALLET, today.ofWallet()));
  }

  /** Where the current request came from, if orders from there are counted. */
  Optional<String> network() {
    return unpaid.network();
  }

  private static Set<UserId> people(UserId buyer, List<OrderItem> items) {
    return Stream.concat(Stream.of(buyer), items.stream().map(OrderItem::creator)).collect(Collectors.toUnmodifiableSet());
  }
}
