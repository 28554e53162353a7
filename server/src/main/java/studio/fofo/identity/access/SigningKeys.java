package studio.fofo.identity.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.identity.IdentitySettings;
import studio.fofo.identity.vault.MasterKey;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.database.Migrations;

/**
 * The keys that sign access tokens, shared by all processes through the database, where private parts are encrypted with the master key.
 *
 * <p>Each key signs for {@code fofo.identity.signing-key-lifetime}. Its successor is created and published a day earlier, so that everybody
 * who caches the published keys knows it before it signs; a key stays published for a day after it signed last. Thread-safe. The rows are
 * read again every minute, once the clock was set back, and at an unknown key id, at most once in {@value #SHORTEST_SECONDS} s. While the
 * database cannot be read, the last known keys stay in use: an outage signs nobody out.
 */
@Component
public class SigningKeys {

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
  private static final TurnKind ROTATION = new TurnKind("identity.signing-keys");
  private static final Duration OVERLAP = Duration.ofDays(1);
  /** So that a process whose clock is behind can use a key that another has just created. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int SHORTEST_SECONDS = 5;

  private final JdbcClient jdbc;
  private final Turns turns;
  private final MasterKey master;
  private final TransactionTemplate alone;
  private final Clock clock;
  private final Duration lifetime;
  private volatile Loaded loaded = new Loaded(List.of(), Instant.MIN);

  private record Loaded(List<SigningKey> keys, Instant at) {}

  SigningKeys(
      JdbcClient jdbc, Turns turns, MasterKey master, PlatformTransactionManager transactions, Clock clock, IdentitySettings settings,
      Migrations migrated) {
    this.jdbc = jdbc;
    this.turns = turns;
    this.master = master;
    this.clock = clock;
    lifetime = settings.signingKeyLifetime();
    alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The current signing key, with its private part. */
  public ECKey current() {
    return signing(keys()).orElseGet(() -> {
      rotate();
      return signing(keys()).orElseThrow(() -> new IllegalStateException("there is no signing key although one was just created"));
    }).jwk();
  }

  /** Public parts of all keys whose signatures are currently accepted. */
  public JWKSet published() {
    var now = clock.instant();
    return new JWKSet(keys().stream()
        .filter(key -> now.isBefore(key.acceptedUntil()))
        .<JWK>map(key -> key.jwk().toPublicJWK())
        .toList());
  }

  /** Whether signatures of the key with this id are accepted now. */
  boolean accepts(String id) {
    var now = clock.instant();
    return keys().stream().anyMatch(key -> id.equals(key.jwk().getKeyID()) && now.isBefore(key.acceptedUntil()));
  }

  /** The same after reading again, for a token with an unknown key id. */
  JWKSet publishedAnew() {
    if (loaded.at().plusSeconds(SHORTEST_SECONDS).isBefore(clock.instant())) {
      load();
    }
    return published();
  }

  /** Creates the next key if the last one is about to end, and deletes expired keys. Safe to call at any time. */
  public void rotate() {
    alone.executeWithoutResult(status -> {
      turns.take(ROTATION, "all");
      var now = clock.instant();
      jdbc.sql("delete from identity.signing_keys where accepted_until < :now").param("now", Timestamp.from(now)).update();
      var end = jdbc.sql("select max(signs_until) from identity.signing_keys").query(Timestamp.class).optional()
          .map(Timestamp::toInstant).orElse(Instant.MIN);
      if (end.isBefore(now.plus(OVERLAP))) {
        insert(end.isAfter(now) ? end : now.minus(CLOCK_SKEW));
      }
    });
    load();
  }

  private Optional<SigningKey> signing(List<SigningKey> keys) {
    var now = clock.instant();
    return keys.stream().filter(key -> key.signsAt(now)).max(Comparator.comparing(SigningKey::signsFrom));
  }

  private List<SigningKey> keys() {
    var seen = loaded;
    if (seen.keys().isEmpty()) {
      return load();
    }
    var now = clock.instant();
    var setBack = seen.at().isAfter(now);
    return setBack || seen.at().plus(REMEMBERED).isBefore(now) ? loadOrKeep(seen.keys()) : seen.keys();
  }

  /** A failed read is retried after some seconds, not for each token, since it may take as long as the connection timeout. */
  private List<SigningKey> loadOrKeep(List<SigningKey> known) {
    try {
      return load();
    } catch (DataAccessException away) {
      LOG.warn("cannot read the signing keys, using the last known ones keys={}", known.size(), away);
      loaded = new Loaded(known, clock.instant().minus(REMEMBERED).plusSeconds(SHORTEST_SECONDS));
      return known;
    }
  }

  private List<SigningKey> load() {
    var keys = jdbc.sql("select * from identity.signing_keys order by signs_from").query(this::read).list();
    loaded = new Loaded(keys, clock.instant());
    return keys;
  }

  private void insert(Instant from) {
    var id = TypeId.next("key").toString();
    var key = generate(id);
    var until = from.plus(lifetime);
    jdbc.sql("""
        insert into identity.signing_keys (id, public_key, sealed_private, signs_from, signs_until, accepted_until)
        values (:id, :publicKey, :sealed, :from, :until, :acceptedUntil)""")
        .param("id", id).param("publicKey", key.toPublicJWK().toJSONString())
        .param("sealed", master.seal(key.toJSONString().getBytes(StandardCharsets.UTF_8), context(id)))
        .param("from", Timestamp.from(from)).param("until", Timestamp.from(until))
        .param("acceptedUntil", Timestamp.from(until.plus(OVERLAP)))
        .update();
  }

  private SigningKey read(ResultSet row, int number) throws SQLException {
    var id = row.getString("id");
    var json = new String(master.open(row.getBytes("sealed_private"), context(id)), StandardCharsets.UTF_8);
    try {
      return new SigningKey(ECKey.parse(json), row.getTimestamp("signs_from").toInstant(),
          row.getTimestamp("signs_until").toInstant(), row.getTimestamp("accepted_until").toInstant());
    } catch (ParseException broken) {
      throw new IllegalStateException("signing key " + id + " is not a JWK", broken);
    }
  }

  private static ECKey generate(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("every JDK supports P-256", impossible);
    }
  }

  private static String context(String id) {
    return "signing-key/" + id;
  }
}
