package studio.fofo.chain.finality;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.FinalHeaders;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.setup.Fence;

/** Finality. */
@Configuration(proxyBeanMethods = false)
class FinalityConfiguration {

  @Bean
  FinalityMarks finalBlocks(JdbcClient jdbc, Chains chains, Clock clock) {
    return new FinalityMarks(jdbc, chains, clock);
  }

  @Bean
  FinalHeaders finalHeaders(Nodes nodes, FinalBlocks blocks, Clock clock) {
    return new FinalHeaderReads(nodes, blocks, clock);
  }

  @Bean
  FinalityWatch finalityWatch(
      Nodes nodes, Chains chains, FinalityMarks marks, TransactionTemplate transaction, ApplicationEventPublisher events) {
    return new FinalityWatch(nodes, chains, marks, Fence.around(transaction), events);
  }
}
