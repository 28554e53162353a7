package studio.fofo.runtime.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.runtime.MoneyMode;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;

/** A database never changes its kind of money. */
@ModuleTest
class MoneyOfDatabaseTest {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Http http;

  MoneyOfDatabaseTest(JdbcClient jdbc, Clock clock, Http http) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.http = http;
  }

  @Test
  void refusesRealMoneyOnADatabaseOfPlayMoney() {
    assertThatThrownBy(() -> new MoneyOfDatabase(jdbc, MoneyMode.REAL, clock)).isInstanceOf(MoneyRefused.class)
        .hasMessageContaining("holds play money").hasMessageContaining("fofo.database.url").hasMessageContaining("fofo.money=play");

    new MoneyOfDatabase(jdbc, MoneyMode.PLAY, clock);
    assertThat(jdbc.sql("select mode from runtime.money").query(String.class).single()).isEqualTo("play");
  }

  @Test
  void isReportedToClients() {
    var config = http.get("/api/v1/config").call().body();
    assertThat(config.get("money").asString()).isEqualTo("play");
    assertThat(config.get("devWallet").asBoolean()).isTrue();
  }
}
