package studio.fofo.points.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.testing.TestDatabase;

/** Rewards from before they named their order are reversed with it, too. */
class RewardsOfOrdersMigrationTest {

  @Test
  void setsTheOrderOfEachOrdersReward() {
    try (var database = TestDatabase.with("community")) {
      migrate(database, "1");
      var jdbc = JdbcClient.create(database.dataSource());
      reward(jdbc, "order_1/purchase", "purchase", true);
      reward(jdbc, "order_1/sale/user_1", "sale", true);
      reward(jdbc, "order_12/purchase", "purchase", false);
      reward(jdbc, "mint_1/mint", "mint", true);

      migrate(database, "latest");

      assertThat(
          jdbc.sql("select source || ' ' || coalesce(order_id, 'none') from points.rewards order by source").query(String.class).list())
          .containsExactlyInAnyOrder("mint_1/mint none", "order_1/purchase order_1", "order_1/sale/user_1 order_1",
              "order_12/purchase order_12");
    }
  }

  private static void reward(JdbcClient jdbc, String source, String reason, boolean standing) {
    jdbc.sql(
        "insert into points.rewards (source, reason, account, points, round, standing, awarded_at) values (?, ?, 'user_1', 1, 1, ?, now())")
        .params(source, reason, standing).update();
  }

  private static void migrate(TestDatabase database, String target) {
    Flyway.configure().dataSource(database.dataSource()).schemas("points").createSchemas(true)
        .locations("classpath:db/migration/points").target(MigrationVersion.fromVersion(target)).load().migrate();
  }
}
