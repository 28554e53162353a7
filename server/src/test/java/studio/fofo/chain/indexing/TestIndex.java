package studio.fofo.chain.indexing;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chains;
import studio.fofo.chain.LogListener;
import studio.fofo.chain.engine.Tracking;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.setup.Deployments;

/** Indexers for tests of other packages. */
public final class TestIndex {

  private TestIndex() {}

  public static Indexer of(Nodes nodes, JdbcClient jdbc, LogListener listener, Chains chains, Tracking tracking, Deployments deployments,
      TransactionTemplate transaction, ApplicationEventPublisher events) {
    return new Indexer(nodes, new IndexRows(jdbc), new Listeners(List.of(listener), chains, new WatchedRows(jdbc)), tracking, deployments,
        transaction, events);
  }
}
