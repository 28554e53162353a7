package studio.fofo.chain.indexing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.LogListener;
import studio.fofo.chain.engine.Tracking;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.setup.Deployments;
import studio.fofo.chain.setup.Fence;

/** The index. */
@Configuration(proxyBeanMethods = false)
class IndexingConfiguration {

  @Bean
  IndexRows indexedBlocks(JdbcClient jdbc) {
    return new IndexRows(jdbc);
  }

  @Bean
  WatchedRows watchedContracts(JdbcClient jdbc) {
    return new WatchedRows(jdbc);
  }

  @Bean
  Indexer indexer(Nodes nodes, IndexRows rows, ObjectProvider<LogListener> listeners, ChainBook chains, WatchedRows watched,
      Tracking tracking, Deployments deployments, TransactionTemplate transaction, ApplicationEventPublisher events) {
    return new Indexer(nodes, rows, new Listeners(listeners.orderedStream().toList(), chains, watched), tracking,
        deployments, Fence.around(transaction), events);
  }
}
