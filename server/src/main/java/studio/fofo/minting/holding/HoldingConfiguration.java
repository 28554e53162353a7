package studio.fofo.minting.holding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Blocks;

/** Holdings. */
@Configuration(proxyBeanMethods = false)
class HoldingConfiguration {

  @Bean
  Holdings holdings(JdbcClient jdbc) {
    return new Holdings(jdbc);
  }

  @Bean
  TransferLogs transferLogs(Holdings holdings, Blocks blocks) {
    return new TransferLogs(holdings, blocks);
  }
}
