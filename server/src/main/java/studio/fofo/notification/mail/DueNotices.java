package studio.fofo.notification.mail;

import java.util.List;
import org.springframework.stereotype.Component;
import studio.fofo.identity.EmailAddresses;
import studio.fofo.identity.Operators;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.OrderPutOnHold;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;

/** Records mails to operators about work that waits for a person. They go to operators who linked an e-mail address. */
@Component
class DueNotices {

  private final Dues dues;
  private final Operators operators;
  private final EmailAddresses addresses;
  private final Orders orders;

  DueNotices(Dues dues, Operators operators, EmailAddresses addresses, Orders orders) {
    this.dues = dues;
    this.operators = operators;
    this.addresses = addresses;
    this.orders = orders;
  }

  @Reaction(name = "notification.order-held", role = Role.BUSINESS)
  void on(OrderPutOnHold held) {
    about("order_held", held.orderId() + "@" + held.at().getEpochSecond(), held.orderId());
  }

  /**
   * @param matter a text of the notice
   * @param subject once for which it is sent
   */
  void about(String matter, String subject, OrderId order) {
    tell(subject, new OperatorDetails(matter, order.value(), orders.require(order).contents(), "/console/orders", List.of()));
  }

  /** @param subject once for which it is sent */
  void tell(String subject, OperatorDetails said) {
    operators.operators().stream().filter(operator -> addresses.of(operator).isPresent())
        .forEach(operator -> dues.add(MailKind.OPERATOR_NOTICE, subject, operator, said));
  }
}
