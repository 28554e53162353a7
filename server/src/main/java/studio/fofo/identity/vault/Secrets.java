package studio.fofo.identity.vault;

import java.security.SecureRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.runtime.database.Migrations;

/**
 * Random keys of the installation, one for each purpose, kept in the database under the master key and so the same in all processes.
 *
 * <p>A key is made when it is first asked for, in a transaction of its own: what is computed with it must not outlive it.
 */
@Component
public class Secrets {

  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final MasterKey master;
  private final TransactionTemplate alone;
  private final ConcurrentMap<String, byte[]> known = new ConcurrentHashMap<>();

  Secrets(JdbcClient jdbc, MasterKey master, PlatformTransactionManager transactions, Migrations migrated) {
    this.jdbc = jdbc;
    this.master = master;
    alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** 32 bytes that belong to the purpose, for example {@code blind-index}. Not to be altered. */
  public byte[] key(String purpose) {
    var key = known.get(purpose);
    return key != null ? key : load(purpose);
  }

  private byte[] load(String purpose) {
    var fresh = new byte[LENGTH];
    RANDOM.nextBytes(fresh);
    var stored = alone.execute(status -> {
      jdbc.sql("insert into identity.secrets (purpose, sealed) values (:purpose, :sealed) on conflict do nothing")
          .param("purpose", purpose).param("sealed", master.seal(fresh, context(purpose)))
          .update();
      return jdbc.sql("select sealed from identity.secrets where purpose = :purpose")
          .param("purpose", purpose).query(byte[].class).single();
    });
    var key = master.open(stored, context(purpose));
    known.put(purpose, key);
    return key;
  }

  private static String context(String purpose) {
    return "secret/" + purpose;
  }
}
