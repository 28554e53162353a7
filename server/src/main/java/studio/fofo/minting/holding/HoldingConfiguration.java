package studio.fofo.minting.holding;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holdings. */
@Configuration(proxyBeanMethods = false)
class HoldingConfiguration {

  @Bean
  Holdings holdings(JdbcClient jdbc) {
    return new Holdings(jdbc);
  }

  @Bean
  TransferLogs transferLogs(Holdings holdings, Clock clock) {
    return new TransferLogs(holdings, clock);
  }
}
