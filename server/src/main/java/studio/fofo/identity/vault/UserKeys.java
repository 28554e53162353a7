package studio.fofo.identity.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.signals.Remembered;

/**
 * One AES-256 key per person, encrypted with the master key. Deleting the row makes everything that was sealed for that person permanently
 * unreadable, in every table, backup and log.
 *
 * <p>A key is created in the caller's transaction: a rollback removes both the key and what was sealed with it. For sealing, the stored
 * form of a key is cached for a minute once its transaction has committed, so data sealed within a minute of a person's erasure is as
 * unreadable as the rest; opening always reads the row.
 */
@Component
public class UserKeys {

  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final MasterKey master;
  private final Clock clock;
  private final Remembered<UserId, byte[]> known;

  UserKeys(JdbcClient jdbc, MasterKey master, Clock clock, Signals signals, Migrations migrated) {
    this.known = Remembered.constant(signals);
    this.jdbc = jdbc;
    this.master = master;
    this.clock = clock;
  }

  /** The person's key, created if there is none yet. */
  public Aead forSealing(UserId user) {
    var stored = remembered(user);
    if (stored.isEmpty()) {
      var fresh = new byte[LENGTH];
      RANDOM.nextBytes(fresh);
      jdbc.sql("""
          insert into identity.user_keys (user_id, sealed_key, created_at) values (:user, :key, :now)
          on conflict (user_id) do nothing""")
          .param("user", user.value()).param("key", master.seal(fresh, context(user)))
          .param("now", Timestamp.from(clock.instant()))
          .update();
      stored = remembered(user);
    }
    return aead(user, stored.orElseThrow());
  }

  /** @throws IllegalStateException if the key was deleted: the data were erased on purpose */
  public Aead forOpening(UserId user) {
    return aead(user, stored(user).orElseThrow(() -> gone(user)));
  }

  /**
   * The keys of several people, in one read.
   *
   * @throws IllegalStateException if one was deleted
   */
  public Map<UserId, Aead> forOpening(Set<UserId> users) {
    var stored = new HashMap<UserId, Aead>();
    jdbc.sql("select user_id, sealed_key from identity.user_keys where user_id = any(:users)")
        .param("users", users.stream().map(UserId::value).toArray(String[]::new))
        .query(row -> {
          var user = new UserId(row.getString("user_id"));
          stored.put(user, aead(user, row.getBytes("sealed_key")));
        });
    users.stream().filter(user -> !stored.containsKey(user)).findFirst().ifPresent(erased -> {
      throw gone(erased);
    });
    return stored;
  }

  private static IllegalStateException gone(UserId user) {
    return new IllegalStateException("the data key of " + user + " does not exist: the person's data were erased, or never sealed");
  }

  private Optional<byte[]> remembered(UserId user) {
    return Optional.ofNullable(known.get(Set.of(user), users -> stored(user).map(key -> Map.of(user, key)).orElse(Map.of())).get(user));
  }

  private Optional<byte[]> stored(UserId user) {
    return jdbc.sql("select sealed_key from identity.user_keys where user_id = :user")
        .param("user", user.value()).query(byte[].class).optional();
  }

  private Aead aead(UserId user, byte[] stored) {
    try {
      return new PlatformThread(new AesGcmJce(master.open(stored, context(user))));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the data key of " + user + " is not an AES key", broken);
    }
  }

  private static String context(UserId user) {
    return "user-key/" + user.value();
  }
}
