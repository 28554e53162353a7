package studio.fofo.chain.condition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.setup.ChainSettings;

/** The chains' states. */
@Configuration(proxyBeanMethods = false)
class ConditionConfiguration {

  @Bean
  ConditionRows chainStates(JdbcClient jdbc, ChainBook chains, Clock clock) {
    return new ConditionRows(jdbc, chains, clock);
  }

  @Bean
  ConditionWatch conditionWatch(ConditionRows rows, Nodes nodes, ChainBook chains, FinalBlocks blocks, ChainSettings settings,
      Clock clock) {
    return new ConditionWatch(rows, new ConditionWatch.Sight() {
      @Override
      public boolean isSilent(long chainId) {
        return nodes.isSilent(chainId);
      }

      @Override
      public Optional<Instant> newestBlock(long chainId) {
        return nodes.newestBlock(chainId);
      }

      @Override
      public Optional<Duration> halts(long chainId) {
        return chains.halts(chainId);
      }

      @Override
      public boolean stalls(long chainId) {
        return blocks.stalls(chainId, chains.require(chainId).finality().usual());
      }
    }, settings.downAfter(), clock);
  }
}
