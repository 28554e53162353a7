package studio.fofo.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.bounces.Suppressions;

/** Every mail that was ever due, one for each kind and subject. */
@Repository
public class MailRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  MailRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes down that a mail is due, inside the caller's transaction.
   *
   * @param details what the letter needs and cannot read elsewhere, sealed; or null
   * @return false when it was due before
   */
  boolean due(MailId id, MailKind kind, String subjectId, UserId user, byte @Nullable [] details) {
    return jdbc.sql("""
            insert into notification.mails (id, kind, subject_id, user_id, status, details_sealed, created_at)
            values (:id, :kind, :subject, :user, 'waiting', :details, :now)
            on conflict (kind, subject_id, user_id) do nothing
            """)
        .param("id", id.value())
        .param("kind", kind.word())
        .param("subject", subjectId)
        .param("user", user.value())
        .param("details", details)
        .param("now", now())
        .update() == 1;
  }

  public Optional<Mail> find(MailId id) {
    return jdbc.sql("select * from notification.mails where id = :id")
        .param("id", id.value())
        .query(MailRows::read)
        .optional();
  }

  /** The sealed details of a mail that waits. */
  Optional<byte[]> details(MailId id) {
    return jdbc.sql("select details_sealed from notification.mails where id = :id and details_sealed is not null")
        .param("id", id.value())
        .query((row, number) -> row.getBytes("details_sealed"))
        .optional();
  }

  /** Records to which address a mail goes, before it goes there: what comes back may be faster than we are. */
  void addressed(MailId id, byte[] index) {
    jdbc.sql("update notification.mails set address_index = :index where id = :id").param("index", index).param("id", id.value()).update();
  }

  /** Ends a mail's wait and forgets its details. */
  void end(MailId id, MailStatus status) {
    jdbc.sql("""
            update notification.mails
            set status = :status, details_sealed = null, sent_at = case when :status = 'sent' then :now end
            where id = :id and status = 'waiting'
            """)
        .param("id", id.value())
        .param("status", status.word())
        .param("now", now())
        .update();
  }

  /**
   * Mails, the newest first.
   *
   * @param kind only those, or all
   * @param status only those, or all
   * @param before only those older than this id, or from the newest
   */
  public List<Mail> newest(@Nullable MailKind kind, @Nullable MailStatus status, @Nullable String before, int limit) {
    // Written as it is asked: a condition that may be none is no condition to an index.
    return jdbc.sql("select * from notification.mails where " + (kind == null ? "" : "kind = :kind and ")
        + (status == null ? "" : "status = :status and ")
        + "(cast(:before as text) is null or id < :before) order by id desc limit :limit")
        .param("kind", kind == null ? null : kind.word())
        .param("status", status == null ? null : status.word())
        .param("before", before)
        .param("limit", limit)
        .query(MailRows::read)
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Mail read(ResultSet row, int number) throws SQLException {
    return new Mail(
        new MailId(row.getString("id")),
        MailKind.of(row.getString("kind")).orElseThrow(),
        row.getString("subject_id"),
        new UserId(row.getString("user_id")),
        MailStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
        row.getInt("soft_bounces"), Optional.ofNullable(row.getString("feedback")).map(Suppressions.Reason::of));
  }
}
