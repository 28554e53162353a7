package studio.fofo.identity.session;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.IdentitySettings;
import studio.fofo.identity.vault.Hmac;
import studio.fofo.identity.vault.Secrets;
import studio.fofo.identity.vault.Sha256;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.database.Migrations;

/**
 * Sessions: each is a chain of refresh tokens of which only the last one is valid.
 *
 * <p>A token's successor is derived from it with a key of the installation. So a client that lost the reply gets the same successor if it
 * asks again within {@code fofo.identity.refresh-lost}, as do two tabs that ask at once; and still only hashes are stored. Once the
 * successor was used, its token is for {@code fofo.identity.refresh-grace} a slow tab's: it gets nothing, and its browser already has a
 * newer one. A token that is used later has been copied: the session ends.
 */
@Component
public class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Secrets secrets;
  private final Signals signals;
  private final Clock clock;
  private final IdentitySettings settings;

  Sessions(
      JdbcClient jdbc, TransactionTemplate transaction, Secrets secrets, Signals signals, Clock clock, IdentitySettings settings,
      Migrations migrated) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.secrets = secrets;
    this.signals = signals;
    this.clock = clock;
    this.settings = settings;
  }

  /** A session's newest refresh token, in plain text for the cookie. */
  public record Renewed(UserId user, String id, String refreshToken) {
    @Override
    public String toString() {
      return "Renewed[" + user + "]";
    }
  }

  /** Starts a session inside the caller's transaction, and returns its first refresh token. */
  public Renewed begin(UserId user) {
    var id = TypeId.next("session").toString();
    jdbc.sql("insert into identity.sessions (user_id, id, created_at) values (:user, :id, :now)")
        .param("user", user.value()).param("id", id).param("now", Timestamp.from(clock.instant())).update();
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return new Renewed(user, id, insert(id, encoded(bytes)));
  }

  /**
   * Exchanges a refresh token for its successor.
   *
   * @throws Refusal {@code IDENTITY_REFRESH_INVALID}, {@code IDENTITY_REFRESH_SUPERSEDED}, or {@code IDENTITY_REFRESH_REUSED} after ending
   *     the session
   */
  public Renewed renew(String refreshToken) {
    var outcome = transaction.execute(status -> exchange(refreshToken));
    if (outcome == null) {
      throw new IllegalStateException("the exchange of a refresh token had no outcome");
    }
    return outcome.orElseThrow(() -> new Refusal(IdentityErrors.IDENTITY_REFRESH_REUSED,
        "this refresh token was used before; in case it was stolen, its session has been ended: sign in"));
  }

  /** Ends the session that a refresh token belongs to, if there is one. */
  public void end(String refreshToken) {
    transaction.executeWithoutResult(status -> sessionOf(Sha256.of(refreshToken)).ifPresent(id -> end(id, "signed_out")));
  }

  /**
   * A place where a person is signed in.
   *
   * @param lastUsedAt when it was last renewed, which an open page does every few minutes
   */
  public record Open(String id, Instant createdAt, Instant lastUsedAt) {}

  /** A person's sessions that can still be renewed, the most recently used first. */
  public List<Open> open(UserId user) {
    return jdbc.sql("""
        select session.id, session.created_at, max(token.issued_at) as used_at
        from identity.sessions session join identity.refresh_tokens token on token.session_id = session.id
        where session.user_id = :user and session.ended_at is null
        group by session.id, session.created_at having max(token.expires_at) > :now
        order by used_at desc, session.id""")
        .param("user", user.value()).param("now", Timestamp.from(clock.instant()))
        .query((row, number) -> new Open(
            row.getString("id"), row.getTimestamp("created_at").toInstant(), row.getTimestamp("used_at").toInstant()))
        .list();
  }

  /** Those of these that can still be renewed. */
  public Set<String> openAmong(Collection<String> sessions) {
    return Set.copyOf(jdbc.sql("""
        select session.id from identity.sessions session
        where session.id = any(:ids) and session.ended_at is null and exists (
          select from identity.refresh_tokens token where token.session_id = session.id and token.expires_at > :now)""")
        .param("ids", sessions.toArray(String[]::new)).param("now", Timestamp.from(clock.instant()))
        .query((row, number) -> row.getString(1)).list());
  }

  /**
   * Ends one of a person's sessions.
   *
   * @throws Refusal {@code IDENTITY_SESSION_NOT_FOUND}, also for somebody else's
   */
  public void end(UserId user, String id) {
    transaction.executeWithoutResult(status -> {
      if (open(user).stream().noneMatch(session -> session.id().equals(id))) {
        throw new Refusal(IdentityErrors.IDENTITY_SESSION_NOT_FOUND, "there is no session \"" + id + "\" among yours");
      }
      end(id, "signed_out");
    });
  }

  /** Signs a person out everywhere, including here. */
  public void endAll(UserId user) {
    transaction.executeWithoutResult(status -> open(user).forEach(session -> end(session.id(), "signed_out")));
  }

  /** Deletes sessions whose last token has expired. */
  public void forgetOld() {
    jdbc.sql("""
        delete from identity.sessions session
        where created_at < :now and not exists (
          select from identity.refresh_tokens token where token.session_id = session.id and token.expires_at > :now)""")
        .param("now", Timestamp.from(clock.instant())).update();
  }

  /** Empty if the token was used twice; its session is ended then. */
  private Optional<Renewed> exchange(String refreshToken) {
    var hash = Sha256.of(refreshToken);
    var session = sessionOf(hash).flatMap(this::lockOpen).orElseThrow(Sessions::invalid);
    var token = token(hash).orElseThrow(Sessions::invalid);
    var now = clock.instant();
    if (!now.isBefore(token.expiresAt())) {
      throw invalid();
    }
    var successor = encoded(Hmac.of(secrets.key(Secrets.Purpose.REFRESH_SUCCESSOR), refreshToken));
    if (token.usedAt().isEmpty()) {
      jdbc.sql("update identity.refresh_tokens set used_at = :now where token_hash = :hash")
          .param("now", Timestamp.from(now)).param("hash", hash).update();
      return Optional.of(new Renewed(session.user(), session.id(), insert(session.id(), successor)));
    }
    var since = Duration.between(token.usedAt().get(), now);
    var arrived = token(Sha256.of(successor)).flatMap(Token::usedAt).isPresent();
    if (!arrived && since.compareTo(settings.refreshLost()) <= 0) {
      return Optional.of(new Renewed(session.user(), session.id(), successor));
    }
    if (arrived && since.compareTo(settings.refreshGrace()) <= 0) {
      throw new Refusal(IdentityErrors.IDENTITY_REFRESH_SUPERSEDED,
          "another tab of this browser has just renewed the session; retry with the current cookie");
    }
    LOG.warn("refresh token used twice, ending the session session={} user={}", session.id(), session.user());
    end(session.id(), "reuse");
    return Optional.empty();
  }

  private record Session(String id, UserId user) {}

  private record Token(Instant expiresAt, Optional<Instant> usedAt) {}

  private Optional<String> sessionOf(byte[] hash) {
    return jdbc.sql("select session_id from identity.refresh_tokens where token_hash = :hash")
        .param("hash", hash).query(String.class).optional();
  }

  private Optional<Session> lockOpen(String id) {
    return jdbc.sql("select id, user_id from identity.sessions where id = :id and ended_at is null for update")
        .param("id", id)
        .query((row, number) -> new Session(row.getString("id"), new UserId(row.getString("user_id")))).optional();
  }

  private Optional<Token> token(byte[] hash) {
    return jdbc.sql("select expires_at, used_at from identity.refresh_tokens where token_hash = :hash").param("hash", hash)
        .query((row, number) -> new Token(row.getTimestamp("expires_at").toInstant(),
            Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant)))
        .optional();
  }

  private String insert(String session, String token) {
    var now = clock.instant();
    jdbc.sql("""
        insert into identity.refresh_tokens (token_hash, session_id, issued_at, expires_at)
        values (:hash, :session, :now, :expiresAt)""")
        .param("hash", Sha256.of(token)).param("session", session).param("now", Timestamp.from(now))
        .param("expiresAt", Timestamp.from(now.plus(lifetime()))).update();
    return token;
  }

  private void end(String session, String reason) {
    jdbc.sql("update identity.sessions set ended_at = :now, end_reason = :reason where id = :id and ended_at is null")
        .param("now", Timestamp.from(clock.instant())).param("reason", reason).param("id", session).update();
    signals.send(EndedSessions.TOPIC + session);
  }

  /** How long a token can be exchanged. */
  public Duration lifetime() {
    return settings.refreshTokenLifetime();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Refusal invalid() {
    return new Refusal(IdentityErrors.IDENTITY_REFRESH_INVALID, "the refresh token is unknown, expired or signed out: sign in");
  }
}
