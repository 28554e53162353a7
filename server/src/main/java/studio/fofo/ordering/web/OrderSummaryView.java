package studio.fofo.ordering.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.web.OrderView.ItemView;
import studio.fofo.ordering.web.OrderView.TotalsView;

/** An order in a list. */
record OrderSummaryView(
    String id, OrderStatus status, String buyerId, String buyerWallet, List<ItemView> items, TotalsView totals, long chainId,
    @Schema(pattern = "^(native|0x[0-9a-fA-F]{40})$") String token,
    boolean settled, Instant createdAt) {

  static OrderSummaryView of(OrderRecord record) {
    var order = record.order();
    return new OrderSummaryView(order.id().value(), order.status(), order.buyer().value(), order.buyerWallet().value(),
        order.items().stream().map(ItemView::of).toList(), TotalsView.of(order.totals()), order.chainId(), order.token(), order.settled(),
        order.placedAt());
  }
}
