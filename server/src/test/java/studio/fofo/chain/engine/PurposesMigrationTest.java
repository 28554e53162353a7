package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.TransactionKind;
import studio.fofo.testing.TestDatabase;

/** The migration of transactions whose kind and id were stored in one column. */
class PurposesMigrationTest {

  @Test
  void keepsWhatEachTransactionIsFor() {
    try (var database = TestDatabase.with()) {
      migrate(database, "2");
      var jdbc = JdbcClient.create(database.dataSource());
      for (var key : List.of("mint:mint_1", "twin:twin_1", "settle:pay_1", "refund:pay_1", "test:two:words")) {
        jdbc.sql("""
            insert into chain.transactions (id, key, chain_id, signer, recipient, data, value, status, requested_at, changed_at)
            values (:key, :key, 31337, 'relayer', '0x00000000000000000000000000000000f0f05160', '', 0, 'requested', now(), now())""")
            .param("key", key).update();
      }

      migrate(database, "latest");

      var rows = new TransactionRows(jdbc, Clock.systemUTC());
      assertThat(rows.of(new TransactionKind("settle").of("pay_1")).orElseThrow().id()).isEqualTo("settle:pay_1");
      assertThat(rows.of(new TransactionKind("refund").of("pay_1")).orElseThrow().purpose()).hasToString("refund:pay_1");
      assertThat(rows.of(new TransactionKind("mint").of("mint_1"))).isPresent();
      assertThat(rows.of(new TransactionKind("twin").of("twin_1"))).isPresent();
      assertThat(rows.of(new TransactionKind("test").of("two:words"))).isPresent();
    }
  }

  private static void migrate(TestDatabase database, String target) {
    Flyway.configure().dataSource(database.dataSource()).schemas("chain").createSchemas(true)
        .locations("classpath:db/migration/chain").target(MigrationVersion.fromVersion(target)).load().migrate();
  }
}
