package studio.fofo.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderTotals;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.runtime.MoneyView;

/**
 * An order, for its buyer.
 *
 * @param payment absent if no quote was ever made
 * @param settled whether the creators are credited
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(
    String id, OrderStatus status, List<ItemView> items, TotalsView totals, @Nullable PaymentView payment, Instant createdAt,
    Instant payableUntil,
    boolean settled, List<ShipmentView> shipments, List<OrderRecord.Twin> twins, List<EntryView> timeline,
    @Nullable RecipientView recipient) {

  /** One line. */
  record ItemView(
      int line, String productId, String variantId, String artworkId, String creatorId, String title, String variantLabel,
      String thumbnailUrl, int quantity,
      MoneyView unitPrice, MoneyView total) {

    static ItemView of(OrderItem item) {
      return new ItemView(item.line(), item.productId().value(), item.variantId(), item.artworkId().value(), item.creator().value(),
          item.title(),
          item.variantLabel(), item.thumbnailUrl(), item.quantity(), MoneyView.of(item.unitPrice()), MoneyView.of(item.total()));
    }
  }

  /** The cost of the order. */
  record TotalsView(MoneyView items, MoneyView shipping, MoneyView total) {

    static TotalsView of(OrderTotals totals) {
      return new TotalsView(MoneyView.of(totals.items()), MoneyView.of(totals.shipping()), MoneyView.of(totals.total()));
    }
  }

  /** A timeline entry; {@code sequence} is its id in the event stream. */
  record EntryView(int sequence, Instant at, OrderStatus status, String detail) {

    static EntryView of(OrderRecord.Entry entry) {
      return new EntryView(entry.sequence(), entry.at(), entry.status(), entry.detail());
    }
  }
}
