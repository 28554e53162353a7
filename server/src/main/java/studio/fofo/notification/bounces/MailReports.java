package studio.fofo.notification.bounces;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.bounces.MailReport.Kind;
import studio.fofo.notification.bounces.Suppressions.Suppression;

/** Records reports, each once, and suppresses addresses whose mails come back for good or whose readers report them as spam. */
@Component
public class MailReports {

  private static final Logger LOG = LoggerFactory.getLogger(MailReports.class);

  private final JdbcClient jdbc;
  private final Suppressions suppressions;
  private final TransactionTemplate transactions;
  private final Clock clock;

  MailReports(JdbcClient jdbc, Suppressions suppressions, TransactionTemplate transactions, Clock clock) {
    this.jdbc = jdbc;
    this.suppressions = suppressions;
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Concerned(UserId user, byte @Nullable [] address) {}

  /** @return false if there is no such mail, or the report was known */
  public boolean add(MailReport report) {
    var isNew = Boolean.TRUE.equals(transactions.execute(transaction -> {
      var mail = mail(report.mailId());
      if (mail.isEmpty() || !insert(report)) {
        return false;
      }
      if (report.kind() == Kind.SOFT_BOUNCE) {
        jdbc.sql("update notification.mails set soft_bounces = soft_bounces + 1 where id = :id").param("id", report.mailId()).update();
      } else {
        end(report, mail.get());
      }
      return true;
    }));
    if (isNew) {
      LOG.info("mail reported mailId={} kind={} status={}", report.mailId(), report.kind().word(), report.statusCode());
    }
    return isNew;
  }

  private Optional<Concerned> mail(String id) {
    return jdbc.sql("select user_id, address_index from notification.mails where id = :id for update").param("id", id)
        .query((row, number) -> new Concerned(new UserId(row.getString("user_id")), row.getBytes("address_index"))).optional();
  }

  private boolean insert(MailReport report) {
    return jdbc.sql("""
            insert into notification.reports (id, mail_id, kind, status_code, reported_at)
            values (:id, :mail, :kind, :status, :now) on conflict (id) do nothing""")
        .param("id", report.id()).param("mail", report.mailId()).param("kind", report.kind().word()).param("status", report.statusCode())
        .param("now", now()).update() == 1;
  }

  /** A complaint outweighs a bounce. */
  private void end(MailReport report, Concerned mail) {
    var reason = report.kind() == Kind.BOUNCE ? Suppressions.Reason.BOUNCE : Suppressions.Reason.COMPLAINT;
    jdbc.sql("""
            update notification.mails set feedback = :feedback, feedback_at = :now
            where id = :id and (feedback is null or feedback = 'bounce' and :feedback = 'complaint')""")
        .param("feedback", reason.word()).param("id", report.mailId()).param("now", now()).update();
    var address = mail.address();
    if (address != null) {
      suppressions.add(address, new Suppression(report.mailId(), mail.user(), reason, report.statusCode(), clock.instant()));
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
