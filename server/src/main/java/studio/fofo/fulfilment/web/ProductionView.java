package studio.fofo.fulfilment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.suppliers.SupplierHold;

/**
 * The production of some lines of an order.
 *
 * @param supplier {@code factory}, {@code printful} …
 * @param lines by number
 * @param reason why this supplier, in words
 * @param paymentMissing nothing is sent to the supplier until the payment is back
 * @param hold why the supplier does not go on; absent if it does
 * @param ended why it was cancelled or failed; absent unless it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductionView(
    String id, String orderId, String supplier, List<Integer> lines, String reason, ProductionStatus status, boolean paymentMissing,
    @Nullable HoldView hold, @Nullable String ended) {

  static ProductionView of(Production production) {
    return new ProductionView(production.id().value(), production.orderId().value(), production.supplier(), production.lines(),
        production.reason(), production.status(), production.held(), production.hold().map(HoldView::of).orElse(null),
        production.ended().orElse(null));
  }

  /** @param party who must act */
  record HoldView(String words, SupplierHold.Party party) {

    static HoldView of(SupplierHold hold) {
      return new HoldView(hold.words(), hold.party());
    }
  }
}
