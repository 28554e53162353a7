package studio.fofo.fulfilment.vendors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierAccounts;
import studio.fofo.identity.InstallationVault;

/** The connected accounts. Secrets are sealed for their column and vendor; nothing that is listed contains one. */
@Repository
public class AccountRows implements SupplierAccounts {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SEGMENT_BYTES = 32;

  private final JdbcClient jdbc;
  private final InstallationVault vault;
  private final Clock clock;

  AccountRows(JdbcClient jdbc, InstallationVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * An account without its secrets.
   *
   * @param signed whether its webhooks are signed with a secret that is known here
   * @param hinted whether a path for unsigned posts exists
   */
  public record Connection(
      String supplier, String store, String storeName, boolean signed, boolean hinted, Instant connectedAt, Instant changedAt) {}

  @Override
  public Optional<SupplierAccount> of(String supplier) {
    return jdbc.sql("select store, sealed_token, sealed_webhook_secret from fulfilment.supplier_accounts where supplier = :supplier")
        .param("supplier", supplier)
        .query((row, number) -> new SupplierAccount(supplier,
            vault.open(tokenContext(supplier), row.getBytes("sealed_token")),
            row.getString("store"),
            Optional.ofNullable(row.getBytes("sealed_webhook_secret")).map(sealed -> vault.open(secretContext(supplier), sealed))))
        .optional();
  }

  public List<Connection> all() {
    return jdbc.sql("select * from fulfilment.supplier_accounts order by supplier").query(AccountRows::read).list();
  }

  public Optional<Connection> find(String supplier) {
    return jdbc.sql("select * from fulfilment.supplier_accounts where supplier = :supplier")
        .param("supplier", supplier).query(AccountRows::read).optional();
  }

  /** Connects a vendor, or replaces its token. Another store's webhook secret and path are forgotten, the same store's are kept. */
  public void connect(String supplier, String token, String store, String storeName) {
    jdbc.sql("""
            insert into fulfilment.supplier_accounts as old (supplier, store, store_name, sealed_token, connected_at, changed_at)
            values (:supplier, :store, :name, :token, :now, :now)
            on conflict (supplier) do update set store = excluded.store, store_name = excluded.store_name,
              sealed_token = excluded.sealed_token, changed_at = excluded.changed_at,
              sealed_webhook_secret = case when old.store = excluded.store then old.sealed_webhook_secret end,
              hint_segment = case when old.store = excluded.store then old.hint_segment end
            """)
        .param("supplier", supplier)
        .param("store", store)
        .param("name", storeName)
        .param("token", vault.seal(tokenContext(supplier), token))
        .param("now", Productions.utc(clock.instant()))
        .update();
  }

  /** @return whether the vendor is connected */
  public boolean webhookSecret(String supplier, String secret) {
    return jdbc.sql("update fulfilment.supplier_accounts set sealed_webhook_secret = :secret, changed_at = :now where supplier = :supplier")
        .param("supplier", supplier)
        .param("secret", vault.seal(secretContext(supplier), secret))
        .param("now", Productions.utc(clock.instant()))
        .update() == 1;
  }

  /**
   * A new path segment for a vendor that cannot sign; the one before stops working.
   *
   * @return 64 hexadecimal digits, shown once: only their hash is stored. Empty if the vendor is not connected
   */
  public Optional<String> newHintSegment(String supplier) {
    var bytes = new byte[SEGMENT_BYTES];
    RANDOM.nextBytes(bytes);
    var segment = HexFormat.of().formatHex(bytes);
    var connected = jdbc.sql("update fulfilment.supplier_accounts set hint_segment = :hash, changed_at = :now where supplier = :supplier")
        .param("supplier", supplier)
        .param("hash", hash(segment))
        .param("now", Productions.utc(clock.instant()))
        .update() == 1;
    return connected ? Optional.of(segment) : Optional.empty();
  }

  /** Whether this is the path segment of this vendor. */
  public boolean isHintSegment(String supplier, String segment) {
    return jdbc.sql("select 1 from fulfilment.supplier_accounts where supplier = :supplier and hint_segment = :hash")
        .param("supplier", supplier).param("hash", hash(segment)).query(Integer.class).optional().isPresent();
  }

  /** Forgets the account and its secrets. Jobs that the vendor has can be neither observed nor withdrawn until it is connected again. */
  public void disconnect(String supplier) {
    jdbc.sql("delete from fulfilment.supplier_accounts where supplier = :supplier").param("supplier", supplier).update();
  }

  private static String tokenContext(String supplier) {
    return "supplier/" + supplier + "/token";
  }

  private static String secretContext(String supplier) {
    return "supplier/" + supplier + "/webhook-secret";
  }

  private static byte[] hash(String segment) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(segment.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK supports SHA-256", impossible);
    }
  }

  private static Connection read(ResultSet row, int number) throws SQLException {
    return new Connection(row.getString("supplier"), row.getString("store"), row.getString("store_name"),
        row.getBytes("sealed_webhook_secret") != null, row.getBytes("hint_segment") != null,
        row.getTimestamp("connected_at").toInstant(), row.getTimestamp("changed_at").toInstant());
  }
}
