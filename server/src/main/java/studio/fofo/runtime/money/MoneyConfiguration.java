package studio.fofo.runtime.money;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.runtime.MoneyMode;
import studio.fofo.runtime.database.Migrations;

/** The installation's kind of money, as a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MoneySettings.class)
class MoneyConfiguration {

  @Bean
  MoneyMode moneyMode(MoneySettings settings) {
    return settings.money();
  }

  @Bean
  MoneyOfDatabase moneyOfDatabase(JdbcClient jdbc, MoneyMode money, Clock clock, Migrations migrated) {
    return new MoneyOfDatabase(jdbc, money, clock);
  }
}
