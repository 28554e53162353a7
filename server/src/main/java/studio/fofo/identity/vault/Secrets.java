package studio.fofo.identity.vault;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.database.Migrations;

/**
 * Random keys of the installation, one per purpose, stored in the database encrypted with the master key, and so shared by all processes.
 *
 * <p>All are created or read at startup: a key needed within a transaction must not require a second connection, and a database that
 * belongs to another master key is detected before anything else happens.
 */
@Component
public class Secrets {

  /** The purpose of a key. The word is stored and must never change. */
  public enum Purpose {
    BLIND_INDEX("blind-index"),
    COOKIE_NAME("cookie-name"),
    EMAIL_CODE("email-code"),
    REFRESH_SUCCESSOR("refresh-successor");

    private final String word;

    Purpose(String word) {
      this.word = word;
    }
  }

  private static final int LENGTH = 32;

  private final Map<Purpose, byte[]> keys = new EnumMap<>(Purpose.class);

  Secrets(JdbcClient jdbc, MasterKey master, Migrations migrated) {
    var random = new SecureRandom();
    for (var purpose : Purpose.values()) {
      var fresh = new byte[LENGTH];
      random.nextBytes(fresh);
      keys.put(purpose, load(jdbc, master, purpose, fresh));
    }
  }

  /** 32 bytes. Must not be modified. */
  public byte[] key(Purpose purpose) {
    return Objects.requireNonNull(keys.get(purpose), () -> "there is no key for " + purpose);
  }

  /** The stored key; the fresh one if there was none. */
  private static byte[] load(JdbcClient jdbc, MasterKey master, Purpose purpose, byte[] fresh) {
    var context = "secret/" + purpose.word;
    jdbc.sql("insert into identity.secrets (purpose, sealed) values (:purpose, :sealed) on conflict do nothing")
        .param("purpose", purpose.word).param("sealed", master.seal(fresh, context))
        .update();
    return master.open(
        jdbc.sql("select sealed from identity.secrets where purpose = :purpose")
            .param("purpose", purpose.word).query(byte[].class).single(),
        context);
  }
}
