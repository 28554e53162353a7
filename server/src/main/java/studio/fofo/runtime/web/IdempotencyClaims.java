package studio.fofo.runtime.web;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.database.Migrations;

/**
 * The unique rows behind idempotency keys. A claim is leased for a minute and renewed while the call runs: if the process dies, the next
 * try with the same key takes it over, with the same new id.
 *
 * <p>Claims and replies do not wait for the disk of their own. A claim lies before the work in the database's log, so that work which is
 * durable has a durable claim; a reply that is lost with the machine is made again from what the work left.
 *
 * <p>What the statements return has a size that is known beforehand, so {@code length} of a text and not the text: before a statement whose
 * answer may be of any size, PostgreSQL's driver makes sure that nothing is under way, at the price of a round trip.
 */
@Component
class IdempotencyClaims {

  /** Whether the caller may work now, or gets an earlier reply. */
  sealed interface Claim {}

  /** The work is ours to do. */
  record Granted(UserId caller, String key, NewId newId) implements Claim {}

  /** It was done before. */
  record Replay(Reply reply) implements Claim {}

  /** What the first call answered. */
  record Reply(int status, @Nullable String type, ReplyHeaders headers, byte[] body) {}

  static final Duration LEASE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  IdempotencyClaims(JdbcClient jdbc, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
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
        .param("newId", proposed).param("leasedUntil", Timestamp.from(clock.instant().plus(LEASE)))
        .param("now", now)
        .query((row, number) -> row.getObject("new_id", UUID.class)).optional();
    return granted.<Claim>map(id -> new Granted(caller, key, new NewId(id, !id.equals(proposed))))
        .orElseGet(() -> earlier(caller, key, fingerprint));
  }

  /** The work goes on: the lease begins anew, unless the claim was let go. */
  void renew(Granted claim) {
    jdbc.sql("""
        update runtime.idempotency_claims set leased_until = :leasedUntil
        where caller = :caller and key = :key and reply_status is null and leased_until > '-infinity'""")
        .param("leasedUntil", Timestamp.from(clock.instant().plus(LEASE)))
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

  /** The work was refused and nothing changed: the key may be used again, with another body too. */
  void free(Granted claim) {
    jdbc.sql("delete from runtime.idempotency_claims where caller = :caller and key = :key and reply_status is null")
        .param("caller", claim.caller().value()).param("key", claim.key())
        .update();
  }

  /** It is unknown how far the work came: the next try goes on at once, with the same new id. */
  void release(Granted claim) {
    jdbc.sql("""
        update runtime.idempotency_claims set leased_until = '-infinity'
        where caller = :caller and key = :key and reply_status is null""")
        .param("caller", claim.caller().value()).param("key", claim.key())
        .update();
  }

  /** Forgets keys older than a day and answers how many. */
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
        "the first call with Idempotency-Key \"" + key + "\" is still running; ask again in a moment");
  }

  private static EarlierRow earlierRow(ResultSet row, int number) throws SQLException {
    var status = row.getInt("reply_status");
    var reply = row.wasNull() ? null
        : new Reply(status, row.getString("reply_type"), new ReplyHeaders(row.getString("reply_headers")), row.getBytes("reply_body"));
    return new EarlierRow(row.getBytes("fingerprint"), reply);
  }

  private record EarlierRow(byte[] fingerprint, @Nullable Reply reply) {}
}
