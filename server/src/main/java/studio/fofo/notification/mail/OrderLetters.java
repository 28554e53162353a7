package studio.fofo.notification.mail;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.OrderId;
import studio.fofo.notification.letter.LetterValues;
import studio.fofo.notification.letter.LetterValues.Line;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.Orders;

/** What mails to buyers say about their orders and parcels. */
@Component
class OrderLetters {

  private final Orders orders;
  private final MailDetails details;
  private final SiteLinks links;

  OrderLetters(Orders orders, MailDetails details, SiteLinks links) {
    this.orders = orders;
    this.details = details;
    this.links = links;
  }

  Optional<Content> aboutOrder(Mail mail) {
    var order = orders.require(new OrderId(mail.subjectId()));
    var parcel = details.of(mail, ParcelDetails.class);
    var values = parcel.map(one -> parcel(values(order), order, one)).orElseGet(() -> values(order));
    return Optional.of(Content.of(orders.recipient(order.id()).email(), values).inThread(order.id().value()));
  }

  Optional<Content> aboutParcel(Mail mail) {
    var parcel = details.of(mail, ParcelDetails.class).orElseThrow();
    var order = orders.require(new OrderId(Objects.requireNonNull(parcel.orderId())));
    return Optional.of(Content.of(orders.recipient(order.id()).email(), parcel(values(order), order, parcel)).inThread(order.id().value()));
  }

  private LetterValues values(Order order) {
    var page = links.order(order.id());
    return LetterValues.empty().withLines(lines(order.items()))
        .withTotals(Optional.of(order.totals().shipping()), order.totals().total())
        .with("order", order.id().value()).with("placed", order.placedAt())
        .with("wallet", order.buyerWallet().value()).with("paidFrom", order.buyerWallet().value())
        .withLink("follow", page).withLink("see", page).withLink("twin", page + "#twins");
  }

  private LetterValues parcel(LetterValues ofOrder, Order order, ParcelDetails parcel) {
    var values = ofOrder.with("carrier", parcel.carrier()).withLink("track", links.parcel(order.id(), parcel.trackingUrl()));
    values = parcel.trackingNumber() == null ? values : values.with("tracking", parcel.trackingNumber());
    values = parcel.trouble() == null ? values : values.with("trouble", parcel.trouble());
    values = parcel.says() == null ? values : values.with("says", parcel.says());
    return parcel.estimate() == null ? values
        : values.with("estimate", parcel.estimate().atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  static List<Line> lines(List<OrderItem> items) {
    return items.stream().map(item -> new Line(item.title(), item.variantLabel(), item.quantity(), item.total())).toList();
  }
}
