package studio.fofo.notification.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.fofo.identity.EmailAddresses;
import studio.fofo.identity.EmailCodeIssued;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.notices.NoticeKind;
import studio.fofo.notification.notices.Notices;
import studio.fofo.ordering.OrderDelivered;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderPaid;
import studio.fofo.ordering.OrderRefunded;
import studio.fofo.ordering.OrderShipped;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;

/** Records which mail is due after an event. A unique row makes it happen once. */
@Component
class DueMails {

  /** Telling of a sale and of its refund: one after the other, so that whoever hears of the first hears of the second. */
  private static final TurnKind SALE = new TurnKind("notification.sales");

  private final MailRows mails;
  private final Notices notices;
  private final MailDetails details;
  private final Orders orders;
  private final EmailAddresses addresses;
  private final Tasks tasks;
  private final Turns turns;

  DueMails(MailRows mails, Notices notices, MailDetails details, Orders orders, EmailAddresses addresses, Tasks tasks,
      Turns turns) {
    this.mails = mails;
    this.notices = notices;
    this.details = details;
    this.orders = orders;
    this.addresses = addresses;
    this.tasks = tasks;
    this.turns = turns;
  }

  /** If the payment has vanished meanwhile, the mail is sent when it returns. */
  @Reaction(name = "notification.order-paid", role = Role.BUSINESS)
  void on(OrderPaid paid) {
    if (orders.require(paid.orderId()).beneath() == OrderStatus.AWAITING_PAYMENT) {
      return;
    }
    tell(paid.buyer(), paid.orderId(), NoticeKind.ORDER_PAID, MailKind.ORDER_RECEIPT, null);
  }

  /**
   * Creators hear of what they sold: on the site, and by mail if they linked an address. Who buys from themselves knows it already, and of
   * an order that was cancelled at once there is nothing to tell.
   */
  @Reaction(name = "notification.order-sold", role = Role.BUSINESS)
  void onSale(OrderPaid paid) {
    turns.take(SALE, paid.orderId().value());
    var order = orders.require(paid.orderId());
    if (order.beneath() == OrderStatus.AWAITING_PAYMENT || order.beneath().isCalledOff()) {
      return;
    }
    order.items().stream().collect(Collectors.groupingBy(OrderItem::creator)).forEach((creator, items) -> {
      if (!creator.equals(paid.buyer())) {
        tellOfSale(creator, order.id(), items);
      }
    });
  }

  @Reaction(name = "notification.sale-refunded", role = Role.BUSINESS)
  void onSaleRefunded(OrderRefunded refunded) {
    turns.take(SALE, refunded.orderId().value());
    var order = orders.require(refunded.orderId());
    order.items().stream().collect(Collectors.groupingBy(OrderItem::creator))
        .forEach((creator, items) -> notices.addSaleRefunded(creator, order.id(), items.getFirst().productId(), pieces(items)));
  }

  private static String pieces(List<OrderItem> items) {
    return items.stream().map(OrderItem::counted).collect(Collectors.joining(", "));
  }

  private void tellOfSale(UserId creator, OrderId order, List<OrderItem> items) {
    notices.addSale(creator, order, items.getFirst().productId(), pieces(items));
    if (addresses.of(creator).isPresent()) {
      due(MailKind.ORDER_SOLD, order.value(), creator, null);
    }
  }

  @Reaction(name = "notification.order-shipped", role = Role.BUSINESS)
  void on(OrderShipped shipped) {
    tell(shipped.buyer(), shipped.orderId(), NoticeKind.ORDER_SHIPPED, MailKind.ORDER_SHIPPED, ParcelDetails.of(shipped.shipment()));
  }

  @Reaction(name = "notification.order-delivered", role = Role.BUSINESS)
  void on(OrderDelivered delivered) {
    tell(delivered.buyer(), delivered.orderId(), NoticeKind.ORDER_DELIVERED, MailKind.ORDER_DELIVERED, null);
  }

  @Reaction(name = "notification.order-refunded", role = Role.BUSINESS)
  void on(OrderRefunded refunded) {
    tell(refunded.buyer(), refunded.orderId(), NoticeKind.ORDER_REFUNDED, MailKind.ORDER_REFUNDED, null);
  }

  /** In the transaction that creates the code: it is a secret, which must not be stored unsealed. */
  @EventListener
  void on(EmailCodeIssued issued) {
    due(MailKind.LOGIN_CODE, issued.id(), issued.user(), new LoginCodeDetails(issued.email(), issued.code(), issued.expiresAt()));
  }

  private void tell(UserId buyer, OrderId order, NoticeKind notice, MailKind mail, @Nullable ParcelDetails parcel) {
    notices.add(buyer, notice, order, orders.require(order).contents());
    due(mail, order.value(), buyer, parcel);
  }

  private void due(MailKind kind, String subjectId, UserId user, @Nullable Object said) {
    var id = MailId.next();
    var sealed = said == null ? null : details.seal(user, id, said);
    if (mails.due(id, kind, subjectId, user, sealed)) {
      tasks.schedule(MailDelivery.KIND, id.value(), new MailDelivery.Step(id.value()));
    }
  }
}
