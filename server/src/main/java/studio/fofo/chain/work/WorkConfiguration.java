package studio.fofo.chain.work;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.chain.Chain;
import studio.fofo.chain.engine.Spending;
import studio.fofo.chain.engine.Tracking;
import studio.fofo.chain.condition.ConditionWatch;
import studio.fofo.chain.finality.FinalityWatch;
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
      ChainBook chains, ContractsOnChain contracts, Indexer indexer, FinalityWatch finality, Tracking tracking,
      ConditionWatch condition, DataSource dataSource) {
    return new ChainWorkers(chains.all().stream().map(Chain::chainId)
        .map(id -> new ChainWorker(id, chains.pace(id).poll(), contracts, indexer, finality, tracking, condition,
            new ChainLease(dataSource, id).beating()))
        .toList());
  }

  @Bean
  ReadinessCheck chainReadiness(ChainWorkers workers, ChainBook chains, Nodes nodes, Spending spending) {
    return new ReadinessCheck() {
      @Override
      public String name() {
        return "chain";
      }

      @Override
      public Optional<String> problem() {
        return workers.ready() ? Optional.empty() : Optional.of("no chain is indexed yet, or none of their nodes responds");
      }

      @Override
      public Optional<String> warning() {
        var complaints = chains.ids().stream().flatMap(id -> nodes.complaints(id).stream());
        var idle = workers.idle().stream().map(id -> "chain " + id + " is not indexed up to its head");
        return Optional
            .of(Stream.of(idle, complaints, spending.warnings().stream()).flatMap(Function.identity()).collect(Collectors.joining("; ")))
            .filter(text -> !text.isEmpty());
      }
    };
  }
}
