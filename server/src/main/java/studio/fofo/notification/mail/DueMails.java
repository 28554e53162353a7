package studio.fofo.notification.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.fofo.identity.EmailCodeIssued;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.letter.LetterLanguage;
import studio.fofo.notification.notices.NoticeKind;
import studio.fofo.notification.notices.Notices;
import studio.fofo.notification.preferences.BrowserLanguage;
import studio.fofo.notification.preferences.Languages;
import studio.fofo.ordering.OrderDelivered;
import studio.fofo.ordering.OrderPaid;
import studio.fofo.ordering.OrderRefunded;
import studio.fofo.ordering.OrderShipped;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;

/** Records which mail to a buyer, or to somebody who signs in, is due after an event. */
@Component
class DueMails {

  private final Dues dues;
  private final Notices notices;
  private final Orders orders;
  private final Languages languages;

  DueMails(Dues dues, Notices notices, Orders orders, Languages languages) {
    this.dues = dues;
    this.notices = notices;
    this.orders = orders;
    this.languages = languages;
  }

  /** If the payment has vanished meanwhile, the mail is sent when it returns. */
  @Reaction(name = "notification.order-paid", role = Role.BUSINESS)
  void on(OrderPaid paid) {
    if (orders.require(paid.orderId()).beneath() == OrderStatus.AWAITING_PAYMENT) {
      return;
    }
    tell(paid.buyer(), paid.orderId(), NoticeKind.ORDER_PAID, MailKind.ORDER_RECEIPT, null);
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
    var language = BrowserLanguage.ofRequest();
    language.ifPresent(asked -> languages.seen(issued.user(), asked));
    dues.add(MailKind.LOGIN_CODE, issued.id(), issued.user(),
        new LoginCodeDetails(issued.email(), issued.code(), issued.expiresAt(), language.map(LetterLanguage::tag).orElse(null)));
  }

  private void tell(UserId buyer, OrderId order, NoticeKind notice, MailKind mail, @Nullable ParcelDetails parcel) {
    notices.add(buyer, notice, order, orders.require(order).contents());
    dues.add(mail, order.value(), buyer, parcel);
  }
}
