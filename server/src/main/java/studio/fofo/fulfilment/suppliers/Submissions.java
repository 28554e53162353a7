package studio.fofo.fulfilment.suppliers;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.ParcelSender;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.printfiles.PrintFileRows;
import studio.fofo.fulfilment.printfiles.PrintFileLinks;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;

/** Composes what is sent to a supplier, with new links to the print files and the recipient as of now. */
@Component
class Submissions {

  /** Another production of the order may be ahead of the one that is sent. */
  static final Set<OrderStatus> MAY_BE_SENT = EnumSet.of(OrderStatus.PAID, OrderStatus.IN_PRODUCTION, OrderStatus.SHIPPED,
      OrderStatus.DELIVERED);

  private final PrintFileRows files;
  private final PrintFileLinks links;
  private final ParcelSender sender;
  private final Orders orders;

  Submissions(PrintFileRows files, PrintFileLinks links, ParcelSender sender, Orders orders) {
    this.sender = sender;
    this.files = files;
    this.links = links;
    this.orders = orders;
  }

  Submission of(Production production, Order order) {
    return new Submission(production.id(), production.orderId(), lines(production, order), orders.recipient(production.orderId()),
        sender.known());
  }

  private List<Submission.Line> lines(Production production, Order order) {
    Map<Integer, OrderItem> items = order.items().stream().collect(Collectors.toMap(OrderItem::line, Function.identity()));
    return files.of(production.id()).stream().map(file -> line(file, Objects.requireNonNull(items.get(file.line())))).toList();
  }

  private Submission.Line line(PrintFile file, OrderItem item) {
    return new Submission.Line(file, item.blankId(), item.variantId(), links.absolute(file.url()), item.unitPrice());
  }
}
