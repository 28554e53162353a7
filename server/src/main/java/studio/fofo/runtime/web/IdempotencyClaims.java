package studio.fofo.runtime.web;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.database.Pipeline.Sql;

/**
 * The unique rows behind idempotency keys. A claim is leased ({@link IdempotencySettings}) and renewed while the call runs: if the process
 * dies, the next attempt with the same key takes it over, with the same new id.
 *
 * <p>A call in one commit has no claim: its row is written with the reply ({@link #add}).
 *
 * <p>Claims and replies are committed without waiting for the disk. A claim precedes the work in the write-ahead log, so durable work has a
 * durable claim; a reply lost in a crash of the machine is rebuilt from the work's result.
 *
 * <p>Statements return results of known size, so the {@code length} of a text rather than the text: before a statement whose result may be
 * of any size, PostgreSQL's driver makes an extra round trip to flush the connection.
 */
@Component
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyClaims {

  /** Whether the caller may do the work, or gets an earlier reply. */
  sealed interface Claim {}

  /** The work is ours to do. */
  record Granted(UserId caller, String key, NewId newId) implements Claim {}

  /** It was done before. */
  record Replay(Reply reply) implements Claim {}

  /** The first call's reply. */
  record Reply(int status, @Nullable String type, ReplyHeaders headers, byte[] body) {}

  private final JdbcClient jdbc;
  private final Pipeline pipeline;
  private final Duration lease;
  private final Clock clock;

  IdempotencyClaims(JdbcClient jdbc, Pipeline pipeline, IdempotencySettings settings, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
    this.pipeline = pipeline;
    this.lease = settings.lease();
    this.clock = clock;
  }

  /**
   * @param fingerprint of the call: see {@link Fingerprint}
   * @throws Refusal 422 when the key belongs to another call or body, 409 while the first one runs
   */
  Claim claim(UserId caller, String key, byte[] fingerprint) {
    var now = Timestamp.from(clock.instant());
    var proposed = TypeId.nextUuid();
    var granted = jdbc.sql("""
        insert into runtime.idempotency_claims (caller, key, fingerprint, new_id, leased_until, claimed_at)
        values (:caller, :key, :fingerprint, :newId, :leasedUntil, :now)
        on conflict (caller, key) do update set leased_until = excluded.leased_until
          where idempotency_claims.reply_status is null
            and idempotency_claims.leased_until < :now
            and idempotency_claims.fingerprint = excluded.fingerprint
        returning new_id, length(set_config('synchronous_commit', 'off', true))""")
        .param("caller", caller.value()).param("key", key).param("fingerprint", fingerprint)
        .param("newId", proposed).param("leasedUntil", Timestamp.from(clock.instant().plus(lease)))
        .param("now", now)
        .query((row, number) -> row.getObject("new_id", UUID.class)).optional();
    return granted.<Claim>map(id -> new Granted(caller, key, new NewId(id, !id.equals(proposed))))
        .orElseGet(() -> earlier(caller, key, fingerprint));
  }

  /** The work continues: renews the lease, unless the claim was released. */
  void renew(Granted claim) {
    jdbc.sql("""
        update runtime.idempotency_claims set leased_until = :leasedUntil
        where caller = :caller and key = :key and reply_status is null and leased_until > '-infinity'""")
        .param("leasedUntil", Timestamp.from(clock.instant().plus(lease)))
        .param("caller", claim.caller().value()).param("key", claim.key())
        .update();
  }

  void finish(Granted claim, Reply reply) {
    jdbc.sql("""
        update runtime.idempotency_claims
        set reply_status = :status, reply_type = :type, reply_headers = :headers, reply_body = :body
        where caller = :caller and key = :key
        returning length(set_config('synchronous_commit', 'off', true))""")
        .param("status", reply.status()).param("type", reply.type()).param("headers", reply.headers().lines())
        .param("body", reply.body()).param("caller", claim.caller().value()).param("key", claim.key())
        .query(Integer.class).list();
  }

  /**
   * Stores a call with its reply, in the transaction that does its work; sent with the pipeline's next statements.
   *
   * @throws org.springframework.dao.DuplicateKeyException when it is sent and the key was used before, or by a call that commits first
   */
  void add(UserId caller, String key, byte[] fingerprint, NewId newId, Reply reply) {
    var now = Timestamp.from(clock.instant());
    pipeline.later(new Sql("""
        insert into runtime.idempotency_claims (caller, key, fingerprint, new_id, leased_until, claimed_at,
          reply_status, reply_type, reply_headers, reply_body)
        values (:caller, :key, :fingerprint, :newId, :now, :now, :status, :type, :headers, :body)""")
        .param("caller", caller.value()).param("key", key).param("fingerprint", fingerprint).param("newId", newId.uuid()).param("now", now)
        .param("status", reply.status()).param("type", reply.type()).param("headers", reply.headers().lines()).param("body", reply.body()));
  }

  /** Whether the key was used before. */
  boolean has(UserId caller, String key) {
    return jdbc.sql("select count(*) from runtime.idempotency_claims where caller = :caller and key = :key")
        .param("caller", caller.value()).param("key", key).query(Integer.class).single() > 0;
  }

  /** The work was refused and nothing changed: the key may be used again, even with another body. */
  void free(Granted claim) {
    jdbc.sql("delete from runtime.idempotency_claims where caller = :caller and key = :key and reply_status is null")
        .param("caller", claim.caller().value()).param("key", claim.key())
        .update();
  }

  /** It is unknown how far the work got: the next attempt continues at once, with the same new id. */
  void release(Granted claim) {
    jdbc.sql("""
        update runtime.idempotency_claims set leased_until = '-infinity'
        where caller = :caller and key = :key and reply_status is null""")
        .param("caller", claim.caller().value()).param("key", claim.key())
        .update();
  }

  /** Deletes keys older than a day and returns their number. */
  int forget() {
    return jdbc.sql("delete from runtime.idempotency_claims where claimed_at < :yesterday")
        .param("yesterday", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
        .update();
  }

  private Claim earlier(UserId caller, String key, byte[] fingerprint) {
    var row = jdbc.sql("select * from runtime.idempotency_claims where caller = :caller and key = :key")
        .param("caller", caller.value()).param("key", key)
        .query(IdempotencyClaims::earlierRow).optional()
        .orElseThrow(() -> running(key));
    if (!MessageDigest.isEqual(row.fingerprint(), fingerprint)) {
      throw new Refusal(HttpErrors.IDEMPOTENCY_KEY_REUSED,
          "Idempotency-Key \"" + key + "\" was used with another call or body; take a new key");
    }
    if (row.reply() == null) {
      throw running(key);
    }
    return new Replay(row.reply());
  }

  private static Refusal running(String key) {
    return new Refusal(HttpErrors.IDEMPOTENCY_KEY_RUNNING,
        "the first call with Idempotency-Key \"" + key + "\" is still running; retry shortly");
  }

  private static EarlierRow earlierRow(ResultSet row, int number) throws SQLException {
    var status = row.getInt("reply_status");
    var reply = row.wasNull() ? null
        : new Reply(status, row.getString("reply_type"), new ReplyHeaders(row.getString("reply_headers")), row.getBytes("reply_body"));
    return new EarlierRow(row.getBytes("fingerprint"), reply);
  }

  private record EarlierRow(byte[] fingerprint, @Nullable Reply reply) {}
}
