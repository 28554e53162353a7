package studio.fofo.notification.mail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.identity.EmailAddresses;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.letter.LetterValues;
import studio.fofo.notification.letter.LetterValues.Line;
import studio.fofo.notification.notices.Notices;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.Orders;

/** What mails to creators say about their sales; nothing about the buyers. */
@Component
class SalesLetters {

  private final Orders orders;
  private final EmailAddresses addresses;
  private final Notices notices;
  private final SiteLinks links;

  SalesLetters(Orders orders, EmailAddresses addresses, Notices notices, SiteLinks links) {
    this.orders = orders;
    this.addresses = addresses;
    this.notices = notices;
    this.links = links;
  }

  /** Empty if it was cancelled meanwhile. */
  Optional<Content> sold(Mail mail) {
    return of(mail.userId(), itemsOf(mail.userId(), List.of(new OrderId(mail.subjectId()))));
  }

  /** Empty if all of the week's sales were cancelled meanwhile. */
  Optional<Content> week(Mail mail) {
    var week = Week.of(mail.subjectId());
    var items = itemsOf(mail.userId(), notices.salesBetween(mail.userId(), week.begin(), week.end()));
    return of(mail.userId(), items).map(content -> Content.of(content.to(), week.told(content.values())
        .with("count", items.stream().mapToInt(OrderItem::quantity).sum())));
  }

  private Optional<Content> of(UserId creator, List<OrderItem> items) {
    if (items.isEmpty()) {
      return Optional.empty();
    }
    var lines = OrderLetters.lines(items);
    var total = lines.stream().map(Line::price).map(Objects::requireNonNull).reduce(Money::plus).orElseThrow();
    return addresses.of(creator).map(address -> Content.of(address, LetterValues.empty().withLines(lines)
        .withTotals(Optional.empty(), total).withLink("earnings", links.page("/account/earnings"))));
  }

  private List<OrderItem> itemsOf(UserId creator, List<OrderId> sold) {
    return sold.stream().map(orders::require).filter(order -> !order.beneath().isCalledOff()).map(Order::items).flatMap(List::stream)
        .filter(item -> item.creator().equals(creator)).toList();
  }
}
