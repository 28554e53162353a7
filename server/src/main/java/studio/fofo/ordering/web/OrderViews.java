package studio.fofo.ordering.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import studio.fofo.ordering.Orders;
import studio.fofo.ordering.ParcelTracking;
import studio.fofo.ordering.ParcelTracking.Track;
import studio.fofo.ordering.placing.PlacedOrder;
import studio.fofo.ordering.reading.OrderLists;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.web.OrderView.EntryView;
import studio.fofo.ordering.web.OrderView.ItemView;
import studio.fofo.ordering.web.OrderView.TotalsView;
import studio.fofo.ordering.web.PaymentView.ConfirmationView;
import studio.fofo.ordering.web.PaymentView.Signed;
import studio.fofo.payment.PaymentOptions;
import studio.fofo.payment.PaymentProgress;
import studio.fofo.payment.PaymentQuote;
import studio.fofo.payment.PaymentQuotes;
import studio.fofo.payment.SignedPayments;
import studio.fofo.payment.SponsoredGas;

/** Builds the views of orders. */
@Component
class OrderViews {

  private final OrderLists lists;
  private final Orders orders;
  private final PaymentQuotes quotes;
  private final PaymentProgress progress;
  private final SignedPayments signed;
  private final SponsoredGas gas;
  private final PaymentOptions options;
  private final ObjectProvider<ParcelTracking> tracking;

  OrderViews(OrderLists lists, Orders orders, PaymentQuotes quotes, PaymentProgress progress, SignedPayments signed,
      SponsoredGas gas, PaymentOptions options, ObjectProvider<ParcelTracking> tracking) {
    this.tracking = tracking;
    this.lists = lists;
    this.orders = orders;
    this.quotes = quotes;
    this.progress = progress;
    this.signed = signed;
    this.gas = gas;
    this.options = options;
  }

  /** The complete view, for the buyer. */
  OrderView full(OrderRecord record) {
    var id = record.order().id();
    var total = record.order().totals().total();
    var payment = quotes.ofOrder(id).map(quote -> PaymentView.of(record, quote, options.stateOf(quote.chainId()),
        PaymentView.waits(record) ? ConfirmationView.of(progress.of(quote, total)) : null,
        signed(record, quote, quote.approval().isEmpty() ? null : signed.ofOrder(id).map(PaymentRelayView::of).orElse(null)))).orElse(null);
    return view(record, payment, lists.timeline(id, 0).stream().map(EntryView::of).toList(),
        RecipientView.of(orders.recipient(id)));
  }

  /** The reply to a new order, without what the client already has. */
  OrderView placed(PlacedOrder placed) {
    var total = placed.record().order().totals().total();
    return view(placed.record(), placed.quote().map(quote -> PaymentView.of(placed.record(), quote, options.stateOf(quote.chainId()),
        PaymentView.waits(placed.record()) ? ConfirmationView.of(progress.ofNew(quote, total)) : null,
        signed(placed.record(), quote, null))).orElse(null), List.of(), null);
  }

  private @Nullable Signed signed(OrderRecord record, PaymentQuote quote, @Nullable PaymentRelayView relay) {
    return PaymentView.waits(record)
        ? new Signed(!quote.signings().isEmpty() && signed.isOffered(quote.chainId(), record.order().totals().total()), relay,
            gas.isOffered(quote.chainId()))
        : null;
  }

  private OrderView view(OrderRecord record, @Nullable PaymentView payment, List<EntryView> timeline, @Nullable RecipientView recipient) {
    var order = record.order();
    var tracks = record.shipments().isEmpty() ? Map.<String, Track>of() : tracking.orderedStream().findFirst()
        .map(port -> port.of(order.id())).orElse(Map.of());
    var parcels = record.shipments().stream().map(parcel -> ShipmentView.of(parcel, Optional.ofNullable(tracks.get(parcel.key()))))
        .toList();
    return new OrderView(order.id().value(), order.status(), order.items().stream().map(ItemView::of).toList(),
        TotalsView.of(order.totals()), payment, order.placedAt(), order.payableUntil(), order.settled(), parcels, record.twins(), timeline,
        recipient);
  }
}
