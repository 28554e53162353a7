package studio.fofo.chain.work;

import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.chain.Chain;
import studio.fofo.chain.engine.Tracking;
import studio.fofo.chain.indexing.Indexer;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.setup.ContractsOnChain;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ReadinessCheck;
import studio.fofo.runtime.Role;

/** The chain role's workers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.CHAIN)
class WorkConfiguration {

  @Bean
  ChainWorkers chainWorkers(
      ChainBook chains, ContractsOnChain contracts, Indexer indexer, Tracking tracking, DataSource dataSource) {
    return new ChainWorkers(chains.all().stream().map(Chain::chainId)
        .map(id -> new ChainWorker(id, chains.pace(id).poll(), chains, contracts, indexer, tracking,
            new ChainLease(dataSource, id).beating()))
        .toList());
  }

  @Bean
  ReadinessCheck chainReadiness(ChainWorkers workers, ChainBook chains, Nodes nodes) {
    return new ReadinessCheck() {
      @Override
      public String name() {
        return "chain";
      }

      @Override
      public Optional<String> problem() {
        return workers.ready() ? Optional.empty() : Optional.of("a chain is not indexed yet, or none of its nodes responds");
      }

      @Override
      public Optional<String> warning() {
        return Optional.of(chains.ids().stream().flatMap(id -> nodes.complaints(id).stream()).collect(Collectors.joining("; ")))
            .filter(text -> !text.isEmpty());
      }
    };
  }
}
