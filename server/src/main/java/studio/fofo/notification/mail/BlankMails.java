package studio.fofo.notification.mail;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.Shelf.LowBlank;
import studio.fofo.fulfilment.Shelf;
import studio.fofo.kernel.TypeId;
import studio.fofo.notification.mail.OperatorDetails.Blank;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;

/**
 * Mails operators about blanks that fell to their reorder point: once for each fall, whatever is taken afterwards, and one mail for all
 * that fell since the last look. A blank is reported again once there were enough of it in between.
 *
 * <p>It looks at the shelf instead of listening to it: what is available changes with orders, cancellations, prints, deliveries, counts
 * and reorder points alike.
 */
@Component
public class BlankMails {

  private static final String FALL = "fall";

  private final ObjectProvider<Shelf> shelf;
  private final LowBlankRows rows;
  private final DueNotices operators;
  private final TransactionTemplate transactions;

  BlankMails(ObjectProvider<Shelf> shelf, LowBlankRows rows, DueNotices operators, TransactionTemplate transactions) {
    this.shelf = shelf;
    this.rows = rows;
    this.operators = operators;
    this.transactions = transactions;
  }

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  static RecurringTask lowBlanksTask(BlankMails mails) {
    return new RecurringTask("notification.low-blanks", Role.BUSINESS, Duration.ofMinutes(5), mails::look);
  }

  /** Idempotent. */
  public void look() {
    var low = shelf.getObject().low();
    transactions.executeWithoutResult(transaction -> {
      rows.forgetExcept(low.stream().map(LowBlank::variantId).toList());
      var fallen = low.stream().filter(blank -> rows.add(blank.variantId())).toList();
      if (!fallen.isEmpty()) {
        operators.tell(TypeId.next(FALL).toString(), said(fallen));
      }
    });
  }

  private static OperatorDetails said(List<LowBlank> fallen) {
    var others = fallen.size() == 1 ? "" : " (+" + (fallen.size() - 1) + ")";
    return new OperatorDetails("blanks_low", null, fallen.getFirst().name() + others, "/console/factory/blanks",
        fallen.stream().map(blank -> new Blank(blank.name(), blank.available(), blank.reorderPoint())).toList());
  }
}
