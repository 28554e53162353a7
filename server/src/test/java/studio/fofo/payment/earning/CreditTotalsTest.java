package studio.fofo.payment.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Seeded;
import studio.fofo.testing.TestDatabase;

/** Totals equal the sums of the ledger after any inserts and deletes. */
class CreditTotalsTest {

  private static final List<String> KINDS = List.of("earned", "kept", "withdrawn");

  private final TestDatabase database = TestDatabase.with();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void migratesEarlierEarnings() {
    migrate("2");
    enter("ada", "native", "earned", 70);
    enter("ada", "native", "earned", 30);
    enter("ada", "native", "withdrawn", 60);
    enter("ada", "0xUSDC", "kept", 5);

    migrate("latest");
    enter("ada", "native", "earned", 1);

    assertThat(totals()).containsExactly("ada 0xUSDC 0 5 0", "ada native 101 0 60");
  }

  @Test
  void followsAReorganisation() {
    migrate("latest");
    enter("ada", "native", "earned", 70);
    var block = enter("ada", "native", "withdrawn", 70);

    leave(block);
    leave(block);

    assertThat(totals()).containsExactly("ada native 70 0 0");
  }

  @Test
  void addsUpAfterAnyInsertsAndDeletes() {
    migrate("latest");
    Seeded.times(3, random -> {
      var blocks = new ArrayList<String>();
      for (var step = 0; step < 60; step++) {
        if (!blocks.isEmpty() && random.nextInt(3) == 0) {
          leave(blocks.remove(random.nextInt(blocks.size())));
        } else {
          blocks.add(enter(random.nextBoolean() ? "ada" : "bob", random.nextBoolean() ? "native" : "0xUSDC", KINDS.get(random.nextInt(3)),
              1 + random.nextInt(9)));
        }
      }
      assertThat(totals()).isEqualTo(sums());
    });
  }

  private List<String> totals() {
    return jdbc
        .sql(
            """
        select concat_ws(' ', account, token, earned, kept, withdrawn) from payment.credit_totals where earned + kept + withdrawn > 0 order by 1""")
        .query(String.class).list();
  }

  private List<String> sums() {
    return jdbc.sql("""
        select concat_ws(' ', account, token, coalesce(sum(amount) filter (where kind = 'earned'), 0),
          coalesce(sum(amount) filter (where kind = 'kept'), 0), coalesce(sum(amount) filter (where kind = 'withdrawn'), 0))
        from payment.ledger group by account, token order by 1""")
        .query(String.class).list();
  }

  /** @return the new block that it is in */
  private String enter(String account, String token, String kind, int amount) {
    var block = TypeId.next("block").toString();
    jdbc.sql("""
        insert into payment.ledger (chain_id, block_hash, log_index, ordinal, account, token, kind, amount, tx_hash)
        values (1, ?, 0, 0, ?, ?, ?, ?, '0x')""").params(block, account, token, kind, amount).update();
    return block;
  }

  private void leave(String block) {
    jdbc.sql("delete from payment.ledger where block_hash = ?").param(block).update();
  }

  private void migrate(String target) {
    Flyway.configure().dataSource(database.dataSource()).schemas("payment").createSchemas(true)
        .locations("classpath:db/migration/payment").target(MigrationVersion.fromVersion(target)).load().migrate();
  }
}
