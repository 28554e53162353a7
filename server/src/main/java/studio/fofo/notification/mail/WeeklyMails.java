package studio.fofo.notification.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.identity.EmailAddresses;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.notices.Notices;
import studio.fofo.notification.preferences.MailChoices;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;

/** Letters about the week that ended: to creators who sold something, and to those who asked for the DAO's. Once per week and person. */
@Component
public class WeeklyMails {

  private final Dues dues;
  private final Notices notices;
  private final MailChoices choices;
  private final EmailAddresses addresses;
  private final TransactionTemplate transactions;
  private final Clock clock;

  WeeklyMails(Dues dues, Notices notices, MailChoices choices, EmailAddresses addresses, TransactionTemplate transactions, Clock clock) {
    this.dues = dues;
    this.notices = notices;
    this.choices = choices;
    this.addresses = addresses;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  static RecurringTask weeklyMailTask(WeeklyMails letters) {
    return new RecurringTask("notification.weekly-mails", Role.BUSINESS, Duration.ofHours(1), letters::write);
  }

  /** Idempotent. */
  public void write() {
    var week = Week.beforeNow(clock.instant());
    notices.sellersBetween(week.begin(), week.end()).forEach(seller -> due(MailKind.SALES_DIGEST, week, seller));
    choices.subscribers(MailKind.DAO_DIGEST).forEach(reader -> due(MailKind.DAO_DIGEST, week, reader));
  }

  private void due(MailKind kind, Week week, UserId reader) {
    transactions.executeWithoutResult(transaction -> {
      if (choices.wants(reader, kind) && addresses.of(reader).isPresent()) {
        dues.add(kind, week.name(), reader, null);
      }
    });
  }
}
