package studio.fofo.notification.bounces;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.identity.BlindIndex;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.database.Migrations;

/**
 * Addresses that get no more mail, since mails to them came back for good or were reported as spam. Sending all the same would cost the
 * studio its name with mail servers. Addresses are stored as blind indexes only.
 */
@Repository
public class Suppressions {

  private static final String CONTEXT = "notification/address";

  private final JdbcClient jdbc;
  private final BlindIndex blindIndex;

  Suppressions(JdbcClient jdbc, BlindIndex blindIndex, Migrations migrated) {
    this.jdbc = jdbc;
    this.blindIndex = blindIndex;
  }

  /** Why an address gets no more mail. */
  public enum Reason {
    BOUNCE, COMPLAINT;

    /** As in the database and in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Reason of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A suppressed address.
   *
   * @param mailId the mail that came back or was reported
   * @param statusCode of the bounce (RFC 3463), {@code 5.1.1}
   */
  public record Suppression(String mailId, UserId user, Reason reason, @Nullable String statusCode, Instant since) {}

  /** Recognises an address without storing it. */
  public byte[] index(String address) {
    return blindIndex.of(CONTEXT, address.strip().toLowerCase(Locale.ROOT));
  }

  public Optional<Suppression> find(byte[] index) {
    return jdbc.sql("select * from notification.suppressions where address_index = :index").param("index", index)
        .query(Suppressions::read).optional();
  }

  /** Those of addresses that mails to a person went to. */
  public List<Suppression> of(UserId user) {
    return jdbc.sql("""
            select * from notification.suppressions where address_index in
              (select address_index from notification.mails where user_id = :user and address_index is not null)
            order by since desc""")
        .param("user", user.value()).query(Suppressions::read).list();
  }

  /** The newest first. */
  public List<Suppression> newest(@Nullable String before, int limit) {
    return jdbc.sql("""
            select * from notification.suppressions where cast(:before as text) is null or mail_id < :before
            order by mail_id desc limit :limit""")
        .param("before", before).param("limit", limit).query(Suppressions::read).list();
  }

  /** Suppresses an address, inside the caller's transaction; a complaint outweighs a bounce, otherwise the first stays. */
  void add(byte[] index, Suppression because) {
    jdbc.sql("""
            insert into notification.suppressions (address_index, mail_id, user_id, reason, status_code, since)
            values (:index, :mail, :user, :reason, :status, :now)
            on conflict (address_index) do update
            set reason = excluded.reason, mail_id = excluded.mail_id, status_code = excluded.status_code, since = excluded.since
            where suppressions.reason = 'bounce' and excluded.reason = 'complaint'
            """)
        .param("index", index).param("mail", because.mailId()).param("user", because.user().value())
        .param("reason", because.reason().word()).param("status", because.statusCode())
        .param("now", because.since().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Lets mails through again to the addresses of a person, who says that they work. */
  public int lift(UserId user) {
    return jdbc.sql("""
            delete from notification.suppressions where address_index in
              (select address_index from notification.mails where user_id = :user and address_index is not null)""")
        .param("user", user.value()).update();
  }

  /** Lets mails through again to the address of a mail; false if it is not suppressed. */
  public boolean lift(String mailId) {
    return jdbc.sql("delete from notification.suppressions where mail_id = :mail").param("mail", mailId).update() > 0;
  }

  private static Suppression read(ResultSet row, int number) throws SQLException {
    return new Suppression(row.getString("mail_id"), new UserId(row.getString("user_id")),
        Reason.of(row.getString("reason")), row.getString("status_code"),
        row.getTimestamp("since").toInstant());
  }
}
