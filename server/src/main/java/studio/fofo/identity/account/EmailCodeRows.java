package studio.fofo.identity.account;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.identity.IdentitySettings;
import studio.fofo.identity.vault.Hmac;
import studio.fofo.identity.vault.Secrets;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.database.Migrations;

/** Codes in PostgreSQL. Only a keyed hash of a code is stored. */
@Component
class EmailCodeRows {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final Clock clock;
  private final Duration lifetime;

  EmailCodeRows(JdbcClient jdbc, Secrets secrets, Clock clock, IdentitySettings settings, Migrations migrated) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
    this.lifetime = settings.codeLifetime();
  }

  record Row(
      String id, UserId user, byte[] hash, int attempts, int strayAttempts, byte @Nullable [] browser, Instant expiresAt, boolean used) {}

  Optional<Row> newest(byte[] index) {
    return jdbc.sql("select * from identity.email_codes where email_index = :index order by issued_at desc, id desc limit 1")
        .param("index", index).query(EmailCodeRows::row).optional();
  }

  /** The newest of the sender's own browser, otherwise of their network. */
  Optional<Row> askedBy(CodeLimits.From from) {
    return jdbc.sql("""
        select * from identity.email_codes
        where email_index = :index and (browser_hash = :browser or network_hash = :network)
        order by (browser_hash is not distinct from :browser) desc, issued_at desc, id desc limit 1""")
        .param("index", from.index()).param("browser", from.browser(), Types.BINARY).param("network", from.network())
        .query(EmailCodeRows::row).optional();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getString("id"), new UserId(row.getString("user_id")), row.getBytes("code_hash"), row.getInt("attempts"),
        row.getInt("stray_attempts"), row.getBytes("browser_hash"), row.getTimestamp("expires_at").toInstant(),
        row.getTimestamp("used_at") != null);
  }

  /** @return when it expires */
  Instant add(String id, CodeLimits.From from, UserId user, String code) {
    var expiresAt = clock.instant().plus(lifetime);
    jdbc.sql("""
        insert into identity.email_codes
          (id, email_index, browser_hash, network_hash, proven, user_id, code_hash, issued_at, expires_at)
        values (:id, :index, :browser, :network, :proven, :user, :hash, :now, :expiresAt)""")
        .param("id", id).param("index", from.index()).param("browser", from.browser(), Types.BINARY).param("network", from.network())
        .param("proven", from.proven()).param("user", user.value()).param("hash", hash(id, code))
        .param("now", Timestamp.from(clock.instant())).param("expiresAt", Timestamp.from(expiresAt))
        .update();
    return expiresAt;
  }

  private byte[] hash(String id, String code) {
    return Hmac.of(secrets.key(Secrets.Purpose.EMAIL_CODE), id, code);
  }

  boolean matches(Row row, String code) {
    return MessageDigest.isEqual(row.hash(), hash(row.id(), code));
  }

  void used(Row row) {
    jdbc.sql("update identity.email_codes set used_at = :now where id = :id")
        .param("now", Timestamp.from(clock.instant())).param("id", row.id()).update();
  }

  /** @param own whether it was entered in the browser that it belongs to */
  void missed(Row row, boolean own) {
    jdbc.sql(own ? "update identity.email_codes set attempts = attempts + 1 where id = :id"
        : "update identity.email_codes set stray_attempts = stray_attempts + 1 where id = :id")
        .param("id", row.id()).update();
  }

  /** A day after their expiry. */
  void forgetOld() {
    jdbc.sql("delete from identity.email_codes where expires_at < :past")
        .param("past", Timestamp.from(clock.instant().minus(KEPT))).update();
  }
}
