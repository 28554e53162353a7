package studio.fofo.ordering.web;

import java.time.Instant;
import java.util.List;
import studio.fofo.ordering.domain.OrderRecord;
import studio.fofo.ordering.web.OrderView.ItemView;
import studio.fofo.ordering.web.OrderView.TotalsView;

/** An order in a list. */
record OrderSummaryView(
    String id, String status, String buyerId, String buyerWallet, List<ItemView> items, TotalsView totals, long chainId, String token,
    boolean settled, Instant createdAt) {

  static OrderSummaryView of(OrderRecord record) {
    var order = record.order();
    return new OrderSummaryView(order.id().value(), order.status().word(), order.buyer().value(), order.buyerWallet(),
        order.items().stream().map(ItemView::of).toList(), TotalsView.of(order.totals()), order.chainId(), order.token(), order.settled(),
        order.placedAt());
  }
}
