package studio.fofo.ordering.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.testing.ModuleTest;

/** A plan made while the tables were empty is kept while they fill, so even then it must not read everybody's orders. */
@ModuleTest
class EarlierOrdersPlansTest {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  EarlierOrdersPlansTest(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  static List<String> statements() {
    return List.of(EarlierOrders.STANDING, EarlierOrders.TODAY, EarlierOrders.OF_BUYER, EarlierOrders.FROM_NETWORK);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void findsRowsThroughTheirOwnIndexes(String statement) {
    assertThat(planOnEmptyTables(statement)).anyMatch(line -> line.contains("Index Cond"))
        .noneMatch(line -> line.contains("Seq Scan") || line.contains("payable_until_idx"));
  }

  private List<String> planOnEmptyTables(String statement) {
    return Objects.requireNonNull(transactions.execute(status -> {
      status.setRollbackOnly();
      jdbc.sql("create schema empty").update();
      for (var table : List.of("orders", "order_addresses")) {
        jdbc.sql("create table empty." + table + " (like ordering." + table + " including all)").update();
      }
      jdbc.sql("set local search_path = empty").update();
      var placeholders = statement.replace("ordering.", "").replace(":buyer", "$1").replace(":wallet", "$2").replace(":network", "$3")
          .replace(":since", "$4").replace(":today", "$4");
      jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
      jdbc.sql("prepare planned_once (text, text, text, timestamptz) as " + placeholders).update();
      var plan = jdbc.sql("explain execute planned_once ('', '', '', now())").query(String.class).list();
      jdbc.sql("deallocate planned_once").update();
      return plan;
    }));
  }
}
