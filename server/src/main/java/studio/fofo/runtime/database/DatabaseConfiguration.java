package studio.fofo.runtime.database;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.runtime.Roles;

/** The database, the clock and the roles: what every bean may ask for. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  Migrations migrations(DataSource dataSource) {
    return new Migrations(dataSource);
  }

  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  /** Ticks as finely as PostgreSQL keeps times, so that what is told at once and what is read later is the same. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }

  @Bean
  Roles roles(Environment environment) {
    return Roles.parse(environment.getProperty(Roles.PROPERTY, "all"));
  }
}
