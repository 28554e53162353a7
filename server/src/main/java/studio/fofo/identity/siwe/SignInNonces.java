package studio.fofo.identity.siwe;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.IdentitySettings;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.database.Migrations;

/** Server-made nonces for signing in, each valid once. */
@Component
public class SignInNonces {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 22;
  private static final Duration KEPT = Duration.ofDays(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration lifetime;

  SignInNonces(JdbcClient jdbc, Clock clock, IdentitySettings settings, Migrations migrated) {
    this.jdbc = jdbc;
    this.clock = clock;
    lifetime = settings.nonceLifetime();
  }

  /** A nonce of 130 random bits, and its expiry. */
  public record Nonce(String nonce, Instant expiresAt) {}

  public Nonce make() {
    var text = new StringBuilder(LENGTH);
    RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> text.append(ALPHABET.charAt(index)));
    var nonce = new Nonce(text.toString(), clock.instant().plus(lifetime));
    jdbc.sql("insert into identity.nonces (nonce, expires_at) values (:nonce, :expiresAt)")
        .param("nonce", nonce.nonce()).param("expiresAt", Timestamp.from(nonce.expiresAt()))
        .update();
    return nonce;
  }

  /**
   * Refuses a nonce that cannot be used now; changes nothing.
   *
   * @throws Refusal {@code IDENTITY_NONCE_UNKNOWN}, {@code IDENTITY_NONCE_EXPIRED} or {@code IDENTITY_NONCE_USED}
   */
  void requireFresh(String nonce) {
    var row = jdbc.sql("select expires_at, used_at from identity.nonces where nonce = :nonce").param("nonce", nonce)
        .query((found, number) -> new Row(found.getTimestamp("expires_at").toInstant(), found.getTimestamp("used_at") != null))
        .optional()
        .orElseThrow(() -> new Refusal(IdentityErrors.IDENTITY_NONCE_UNKNOWN,
            "nonce \"" + shortened(nonce) + "\" was not issued here; request one from POST /api/v1/auth/siwe/nonce"));
    if (row.used()) {
      throw used(nonce);
    }
    if (!clock.instant().isBefore(row.expiresAt())) {
      throw new Refusal(IdentityErrors.IDENTITY_NONCE_EXPIRED,
          "nonce \"" + nonce + "\" expired at " + row.expiresAt() + "; request a new one and sign again");
    }
  }

  /**
   * Uses up a fresh nonce inside the caller's transaction; of two concurrent attempts one succeeds.
   *
   * @throws Refusal like {@link #requireFresh}
   */
  public void spend(String nonce) {
    var now = Timestamp.from(clock.instant());
    var spent = jdbc.sql("update identity.nonces set used_at = :now where nonce = :nonce and used_at is null and expires_at > :now")
        .param("now", now).param("nonce", nonce).update();
    if (spent == 0) {
      requireFresh(nonce);
      throw used(nonce);
    }
  }

  /** Deletes nonces a day after their expiry. */
  public void forgetOld() {
    jdbc.sql("delete from identity.nonces where expires_at < :past")
        .param("past", Timestamp.from(clock.instant().minus(KEPT))).update();
  }

  private record Row(Instant expiresAt, boolean used) {}

  private static Refusal used(String nonce) {
    return new Refusal(IdentityErrors.IDENTITY_NONCE_USED,
        "nonce \"" + nonce + "\" was already used; request a new one and sign again");
  }

  private static String shortened(String nonce) {
    return nonce.length() > 60 ? nonce.substring(0, 60) + "…" : nonce;
  }
}
