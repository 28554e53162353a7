package studio.fofo.testing.shop;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.OrderPaid;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;

/** A reaction to paid orders with a bug that only affects the orders that a test names. */
public final class BuggyReaction {

  private final Set<OrderId> failing = ConcurrentHashMap.newKeySet();
  private final Map<OrderId, Integer> calls = new ConcurrentHashMap<>();

  @Reaction(name = "test.order-paid", role = Role.BUSINESS)
  void on(OrderPaid paid) {
    calls.merge(paid.orderId(), 1, Integer::sum);
    if (failing.contains(paid.orderId())) {
      throw new IllegalStateException("a bug shows for " + paid.orderId());
    }
  }

  public void failsFor(OrderId order) {
    failing.add(order);
  }

  public void isMendedFor(OrderId order) {
    failing.remove(order);
  }

  public int calls(OrderId order) {
    return calls.getOrDefault(order, 0);
  }
}
