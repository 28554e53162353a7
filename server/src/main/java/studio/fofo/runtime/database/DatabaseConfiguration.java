package studio.fofo.runtime.database;

import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.runtime.Roles;

/** The database, the clock and the roles, for all beans. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** Around the pool, wherever it came from. */
  @Bean
  static BeanPostProcessor patientDatabase() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && !(pool instanceof PatientDataSource) ? new PatientDataSource(pool) : bean;
      }
    };
  }

  @Bean
  Migrations migrations(DataSource dataSource) {
    return new Migrations(dataSource);
  }

  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  @Bean
  Clock clock(DataSource dataSource) {
    var time = JdbcClient.create(dataSource).sql("select clock_timestamp()");
    return new DatabaseClock(() -> time.query(OffsetDateTime.class).single().toInstant(), System::nanoTime).ticking();
  }

  @Bean
  Roles roles(Environment environment) {
    return Roles.parse(environment.getProperty(Roles.PROPERTY, "all"));
  }
}
