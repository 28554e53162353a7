package studio.fofo.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import studio.fofo.identity.IdentitySettings;
import studio.fofo.identity.vault.MasterKey;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.WithoutSamples;

/**
 * On a database in which nobody signs in, and long after everything else that runs there: it moves the clock. Shares one application with
 * {@code SpendingTest}.
 */
@ModuleTest
@Import(WithoutSamples.class)
@TestPropertySource(properties = {"fofo.identity.issuer=signing-keys-test", "fofo.chain.chains[0].chain-id=80002",
    "fofo.chain.chains[0].rpc-urls=http://127.0.0.1:1", "fofo.chain.chains[0].public-rpc-url=http://127.0.0.1:1",
    "fofo.chain.chains[0].daily-budgets.relayer=0.001"})
class SigningKeysTest {

  private final JdbcClient jdbc;
  private final SettableClock clock = new SettableClock(Instant.parse("2040-01-01T00:00:00Z"));
  private final SigningKeys keys;
  private final SigningKeys elsewhere;
  private final AtomicBoolean away = new AtomicBoolean();
  private final SigningKeys cut;

  SigningKeysTest(
      JdbcClient jdbc, Turns turns, DataSource database, MasterKey master, PlatformTransactionManager transactions,
      IdentitySettings settings, Migrations migrated) {
    this.jdbc = jdbc;
    keys = new SigningKeys(jdbc, turns, master, transactions, clock, settings, migrated);
    elsewhere = new SigningKeys(jdbc, turns, master, transactions, clock, settings, migrated);
    cut = new SigningKeys(JdbcClient.create(new DelegatingDataSource(database) {
      @Override
      public Connection getConnection() throws SQLException {
        if (away.get()) {
          throw new SQLException("the database is away");
        }
        return super.getConnection();
      }
    }), turns, master, transactions, clock, settings, migrated);
  }

  @BeforeEach
  void beginWithoutKeys() {
    jdbc.sql("delete from identity.signing_keys").update();
  }

  @Test
  void publishesTheNextKeyADayBeforeItSignsAndTheLastOneADayLonger() {
    var first = keys.current().getKeyID();
    assertThat(keys.published().getKeys()).hasSize(1);

    clock.advance(Duration.ofDays(29).minusHours(1));
    keys.rotate();
    assertThat(keys.published().getKeys()).hasSize(1);

    clock.advance(Duration.ofHours(2));
    keys.rotate();
    assertThat(keys.current().getKeyID()).isEqualTo(first);
    assertThat(keys.published().getKeys()).hasSize(2);

    clock.advance(Duration.ofDays(1));
    var second = keys.current().getKeyID();
    assertThat(second).isNotEqualTo(first);
    assertThat(keys.published().getKeyByKeyId(first)).isNotNull();

    clock.advance(Duration.ofDays(1));
    keys.rotate();
    assertThat(keys.published().getKeyByKeyId(first)).isNull();
    assertThat(keys.current().getKeyID()).isEqualTo(second);
  }

  @Test
  void createsOneKeyForAllProcesses() {
    var key = keys.current().getKeyID();
    elsewhere.rotate();
    assertThat(elsewhere.current().getKeyID()).isEqualTo(key);
  }

  @Test
  void continuesAfterALongSleep() {
    var first = keys.current().getKeyID();
    clock.advance(Duration.ofDays(400));
    assertThat(keys.current().getKeyID()).isNotEqualTo(first);
    assertThat(keys.published().getKeys()).hasSize(1);
  }

  @Test
  void loadsAKeyCreatedElsewhereWhenATokenNamesIt() {
    keys.current();
    clock.advance(Duration.ofSeconds(10));
    jdbc.sql("delete from identity.signing_keys").update();
    var other = elsewhere.current().getKeyID();
    assertThat(keys.published().getKeyByKeyId(other)).isNull();
    assertThat(keys.publishedAnew().getKeyByKeyId(other)).isNotNull();
  }

  @Test
  void refusesADeletedKeyWithinAMinuteAlsoWhereTheClockWasSetBack() {
    var key = keys.current().getKeyID();
    clock.advance(Duration.ofDays(-1));
    assertThat(keys.accepts(key)).isTrue();
    jdbc.sql("delete from identity.signing_keys").update();
    clock.advance(Duration.ofMinutes(2));
    assertThat(keys.accepts(key)).isFalse();
  }

  @Test
  void usesTheLastKnownKeysWhileTheDatabaseIsDown() {
    var key = cut.current().getKeyID();
    away.set(true);
    clock.advance(Duration.ofMinutes(10));
    assertThat(cut.published().getKeyByKeyId(key)).isNotNull();
    assertThat(cut.current().getKeyID()).isEqualTo(key);

    away.set(false);
    clock.advance(Duration.ofSeconds(10));
    jdbc.sql("delete from identity.signing_keys").update();
    var other = elsewhere.current().getKeyID();
    assertThat(cut.published().getKeyByKeyId(other)).isNotNull();
  }

  @Test
  void doesNotRejectAnUnknownKeyWhileTheDatabaseIsDown() {
    cut.current();
    away.set(true);
    clock.advance(Duration.ofMinutes(10));
    assertThatThrownBy(cut::publishedAnew).isInstanceOf(DataAccessException.class);
  }

  @Test
  void storesAndPublishesNoPrivatePart() {
    var secret = keys.current().getD().toString();
    assertThat(jdbc.sql("select t::text from identity.signing_keys t").query(String.class).list())
        .noneMatch(row -> row.contains(secret) || row.contains("\"d\""));
    assertThat(keys.published().toString(false)).doesNotContain(secret);
    assertThat(new HashSet<>(keys.published().getKeys())).noneMatch(key -> key.isPrivate());
  }
}
