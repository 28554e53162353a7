package studio.fofo.notification.mail;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.OrderId;
import studio.fofo.notification.bounces.Suppressions;
import studio.fofo.notification.notices.NoticeKind;
import studio.fofo.notification.notices.Notices;
import studio.fofo.notification.preferences.MailChoices;
import studio.fofo.ordering.Orders;

/** Holds back mails that their reader does not want, or whose address gets none; and records how each mail ended. */
@Component
class MailGate {

  private final MailRows mails;
  private final MailChoices choices;
  private final Suppressions suppressions;
  private final Notices notices;
  private final Orders orders;
  private final DueNotices operators;
  private final TransactionTemplate transactions;

  MailGate(MailRows mails, MailChoices choices, Suppressions suppressions, Notices notices, Orders orders,
      DueNotices operators, TransactionTemplate transactions) {
    this.mails = mails;
    this.choices = choices;
    this.suppressions = suppressions;
    this.notices = notices;
    this.orders = orders;
    this.operators = operators;
    this.transactions = transactions;
  }

  /** The status of a mail that must not be sent; empty if it may. Records its address as an index. */
  Optional<MailStatus> refuses(Mail mail, String address) {
    if (!choices.wants(mail.userId(), mail.kind())) {
      return Optional.of(MailStatus.UNWANTED);
    }
    var index = suppressions.index(address);
    mails.addressed(mail.id(), index);
    return suppressions.find(index).filter(found -> stops(found, mail)).map(found -> MailStatus.SUPPRESSED);
  }

  /** Who complained about a mail and then asks for a code to sign in wants that code. */
  private static boolean stops(Suppressions.Suppression found, Mail mail) {
    return mail.kind() != MailKind.LOGIN_CODE || found.reason() == Suppressions.Reason.BOUNCE;
  }

  /** Ends a mail's wait. If one about an order was held back, its buyer reads that on the site, and operators get a mail. */
  void end(Mail mail, MailStatus status) {
    transactions.executeWithoutResult(transaction -> {
      mails.end(mail.id(), status);
      if (status == MailStatus.SUPPRESSED && mail.kind().audience() == MailKind.Audience.ORDER && mail.subjectId().startsWith("order_")) {
        var order = orders.require(new OrderId(mail.subjectId()));
        notices.add(mail.userId(), NoticeKind.MAIL_SUPPRESSED, order.id(), order.contents());
        operators.about("mail_suppressed", order.id() + "@mail", order.id());
      }
    });
  }
}
