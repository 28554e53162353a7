package studio.fofo.fulfilment.costs;

import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;
import studio.fofo.ordering.CreatorShares;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.Orders;

/** Records what suppliers ask for, and checks it against what is left. Each call may be repeated. */
@Component
public class CostBook {

  private final CostRows costs;
  private final MarginRows margins;
  private final CostAlarms alarms;
  private final CreatorShares shares;
  private final Productions productions;
  private final Orders orders;

  CostBook(CostRows costs, MarginRows margins, CostAlarms alarms, CreatorShares shares, Productions productions,
      Orders orders) {
    this.costs = costs;
    this.margins = margins;
    this.alarms = alarms;
    this.shares = shares;
    this.productions = productions;
    this.orders = orders;
  }

  /** Before it was chosen. */
  @Transactional
  public void offered(Production production, SupplierCosts offer) {
    record(production, CostStage.OFFER, offer);
  }

  /** When it accepted the job. */
  @Transactional
  public void estimated(Production production, SupplierCosts estimate) {
    record(production, CostStage.ESTIMATE, estimate);
  }

  /** What it charged, also when it charges again. */
  @Transactional
  public void invoiced(Production production, SupplierCosts invoice) {
    record(production, CostStage.INVOICE, invoice);
  }

  private void record(Production production, CostStage stage, SupplierCosts amount) {
    if (!costs.put(production.id(), stage, amount)) {
      return;
    }
    var known = costs.of(production.id());
    var latest = known.keySet().stream().reduce((earlier, later) -> later).orElse(stage);
    var order = orders.require(production.orderId());
    margins.put(production, latest, LineMargins.of(order, production.lines(), known.getOrDefault(latest, amount), shares),
        productions.againOf(production.id()).keySet());
    if (stage == CostStage.INVOICE) {
      compare(production, known.getOrDefault(CostStage.ESTIMATE, known.getOrDefault(CostStage.OFFER, amount)), amount);
    }
    checkMargin(production, order);
  }

  private void compare(Production production, SupplierCosts estimate, SupplierCosts invoice) {
    var expected = estimate.total();
    var charged = invoice.total();
    if (!expected.currency().equals(charged.currency()) || charged.compareTo(expected) > 0) {
      alarms.raise(production, CostAlarms.Kind.ABOVE_ESTIMATE,
          production.supplier() + " charges " + charged + " for what it estimated at " + expected);
    }
  }

  /** Only once the costs of all lines are known, in the currency of the price. */
  private void checkMargin(Production production, Order order) {
    var found = margins.of(order.id());
    var lines = new HashSet<>(order.items().stream().map(OrderItem::line).toList());
    if (found.size() != 1 || found.getFirst().lines() < lines.size()) {
      return;
    }
    found.getFirst().left().filter(left -> left < 0).ifPresent(left -> alarms.raise(production, CostAlarms.Kind.MARGIN_GONE,
        "the order costs " + Money.usd(-left) + " more than it leaves: paid " + Money.usd(found.getFirst().paid()) + ", creators "
            + Money.usd(found.getFirst().creators()) + ", suppliers " + Money.usd(found.getFirst().cost())));
  }
}
