package studio.fofo.identity.keys;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.vault.Sha256;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/** People's API keys. Only the SHA-256 of the secret is stored, which has 256 random bits. */
@Component
public class ApiKeys {

  /** Revoked keys stay, so that past actions can be traced. */
  static final QuotaKind KEYS = QuotaKind.of("api-keys", "API keys created").perPerson(50);

  private static final int MOST = 20;
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Quotas quotas;
  private final Clock clock;

  ApiKeys(JdbcClient jdbc, TransactionTemplate transaction, Quotas quotas, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.quotas = quotas;
    this.clock = clock;
  }

  @Bean
  static QuotaKind apiKeysQuota() {
    return KEYS;
  }

  /**
   * A new key.
   *
   * @param text in plain text, shown only once
   */
  public record Created(ApiKey key, String text) {
    @Override
    public String toString() {
      return key.toString();
    }
  }

  /** @throws Refusal {@code IDENTITY_KEY_LIMIT_REACHED} or {@code QUOTA_USED_UP} */
  public Created create(UserId owner, String name, Set<Scope> scopes) {
    var key = new ApiKey("", owner, name, scopes, clock.instant(), Optional.empty());
    return transaction.execute(status -> {
      jdbc.sql("select id from identity.users where id = :owner for update").param("owner", owner.value()).query(row -> {});
      if (list(owner).size() >= MOST) {
        throw new Refusal(IdentityErrors.IDENTITY_KEY_LIMIT_REACHED, "the account has " + MOST + " API keys; revoke one first");
      }
      quotas.take(KEYS, 1, QuotaSubjects.of(owner));
      return insert(key, ApiKeyText.random());
    });
  }

  /** All keys that are not revoked, newest first. */
  public List<ApiKey> list(UserId owner) {
    return jdbc.sql("select * from identity.api_keys where user_id = :owner and revoked_at is null order by created_at desc, id")
        .param("owner", owner.value()).query(ApiKeys::read).list();
  }

  /** @throws Refusal {@code IDENTITY_KEY_NOT_FOUND} also for somebody else's key */
  public void revoke(UserId owner, String id) {
    var revoked = jdbc.sql("""
        update identity.api_keys set revoked_at = :now where user_id = :owner and id = :id and revoked_at is null""")
        .param("now", Timestamp.from(clock.instant())).param("owner", owner.value()).param("id", id).update();
    if (revoked == 0) {
      throw new Refusal(IdentityErrors.IDENTITY_KEY_NOT_FOUND, "there is no API key \"" + id + "\" among yours");
    }
  }

  /** The key with this text, recording its use; empty if it is malformed, unknown or revoked. */
  public Optional<ApiKey> verify(String text) {
    return ApiKeyText.read(text).flatMap(sent -> jdbc.sql("select * from identity.api_keys where id = :id and revoked_at is null")
        .param("id", sent.id())
        .query((row, number) -> new Candidate(read(row, number), row.getBytes("secret_hash"))).optional()
        .filter(candidate -> MessageDigest.isEqual(candidate.hash(), Sha256.of(sent.secret())))
        .map(Candidate::key)
        .map(this::noted));
  }

  private record Candidate(ApiKey key, byte[] hash) {}

  private ApiKey noted(ApiKey key) {
    var now = clock.instant();
    if (key.lastUsedAt().filter(used -> used.plus(NOTED).isAfter(now)).isEmpty()) {
      jdbc.sql("update identity.api_keys set last_used_at = :now where id = :id")
          .param("now", Timestamp.from(now)).param("id", key.id()).update();
    }
    return key;
  }

  private Created insert(ApiKey form, ApiKeyText text) {
    jdbc.sql("""
        insert into identity.api_keys (user_id, id, name, scopes, secret_hash, created_at)
        values (:owner, :id, :name, :scopes, :hash, :now)""")
        .param("owner", form.owner().value()).param("id", text.id()).param("name", form.name())
        .param("scopes", form.scopes().stream().map(Scope::word).sorted().toArray(String[]::new))
        .param("hash", Sha256.of(text.secret())).param("now", Timestamp.from(form.createdAt()))
        .update();
    return new Created(
        new ApiKey(text.id(), form.owner(), form.name(), form.scopes(), form.createdAt(), Optional.empty()), text.spelled());
  }

  private static ApiKey read(ResultSet row, int number) throws SQLException {
    var scopes = Arrays.stream((String[]) row.getArray("scopes").getArray())
        .flatMap(word -> Scope.of(word).stream()).collect(Collectors.toSet());
    return new ApiKey(row.getString("id"), new UserId(row.getString("user_id")), row.getString("name"), scopes,
        row.getTimestamp("created_at").toInstant(), Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant));
  }
}
