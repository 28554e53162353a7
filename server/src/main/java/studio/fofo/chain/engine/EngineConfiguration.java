package studio.fofo.chain.engine;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chain;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.Finality;
import studio.fofo.chain.TransactionListener;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.setup.Fence;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.runtime.Tasks;

/** The transaction engine. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  TransactionRows transactionRows(JdbcClient jdbc, Clock clock) {
    return new TransactionRows(jdbc, clock);
  }

  @Bean
  Attempts attempts(JdbcClient jdbc, Clock clock) {
    return new Attempts(jdbc, clock);
  }

  @Bean
  NodeCalls chainGateway(Nodes nodes, StateRoom room) {
    return new NodeCalls(nodes, room);
  }

  @Bean
  StoredTransactions storedTransactions(TransactionRows rows, Attempts attempts, ChainBook chains, Tasks tasks) {
    return new StoredTransactions(rows, attempts, chains, tasks);
  }

  @Bean
  Sending sending(TransactionRows rows, Attempts attempts, NodeCalls gateway, Keyring keyring, ChainBook chains,
      TransactionTemplate transaction, ApplicationEventPublisher events, Spending spending,
      ObjectProvider<TransactionListeners> listeners) {
    return new Sending(rows, attempts, gateway, keyring, chains, Fence.around(transaction), events,
        request -> spending.isHeld(request.chainId(), request.signer()) && listeners.getObject().canWait(request.purpose().kind()));
  }

  @Bean
  TransactionListeners transactionListeners(List<TransactionListener> all) {
    return new TransactionListeners(all);
  }

  @Bean
  HiddenReceipts hiddenReceipts(Nodes nodes) {
    return new HiddenReceipts(nodes);
  }

  @Bean
  Replacement replacement(Attempts attempts, NodeCalls gateway, Sending sending, Keyring keyring, ChainBook chains,
      TransactionTemplate transaction) {
    return new Replacement(attempts, gateway, sending, keyring, chains, Fence.around(transaction));
  }

  @Bean
  TakenNonces takenNonces(TransactionRows rows, Attempts attempts, HiddenReceipts hidden, Nodes nodes, Sending sending,
      StoredTransactions transactions, ChainBook chains, TransactionTemplate transaction) {
    return new TakenNonces(rows, attempts, hidden, new UsedNonces(nodes), sending, transactions, Fence.around(transaction),
        chainId -> witnesses(chains.require(chainId)));
  }

  @Bean
  Unmined unmined(NodeCalls gateway, Sending sending, Replacement replacement, TakenNonces taken, ChainBook chains, Clock clock) {
    return new Unmined(gateway, sending, replacement, taken, chains, clock);
  }

  /** One if the chain itself, or our own chain's only node, says what is final. */
  static int witnesses(Chain chain) {
    return chain.local() || chain.finality().large() == Finality.Tag.FINALIZED
        || chain.finality().large() instanceof Finality.Both(var tag, var depth) && tag == Finality.Tag.FINALIZED ? 1 : 2;
  }

  @Bean
  Spending spending(JdbcClient jdbc, ChainBook chains, Clock clock) {
    return new Spending(jdbc, chains, clock);
  }

  @Bean
  MinedTransactions minedTransactions(TransactionRows rows, NodeCalls gateway, Spending spending, TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    return new MinedTransactions(rows, gateway, spending, Fence.around(transaction), events);
  }

  @Bean
  Tracking tracking(TransactionRows rows, Attempts attempts, NodeCalls gateway, HiddenReceipts hidden, Unmined unmined, ChainBook chains,
      FinalBlocks finals, MinedTransactions mined) {
    return new Tracking(rows, attempts, gateway, hidden, unmined, chains, finals, mined);
  }
}
