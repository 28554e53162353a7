package studio.fofo.chain.finality;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chains;
import studio.fofo.chain.nodes.Nodes;

/** Finality for tests of other packages. */
public final class TestFinality {

  private TestFinality() {}

  public static FinalityMarks marks(JdbcClient jdbc, Chains chains, Clock clock) {
    return new FinalityMarks(jdbc, chains, clock);
  }

  public static FinalityWatch watch(Nodes nodes, Chains chains, FinalityMarks marks, TransactionTemplate transaction) {
    return new FinalityWatch(nodes, chains, marks, transaction, event -> {});
  }
}
