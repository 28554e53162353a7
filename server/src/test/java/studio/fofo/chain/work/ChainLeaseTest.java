package studio.fofo.chain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.setup.Fence;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeldLock;
import studio.fofo.testing.TestDatabase;

/** Two processes and one chain: which of them may work on it, and which may no longer write. */
class ChainLeaseTest {

  private final TestDatabase database = TestDatabase.with("chain");
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  private final TransactionTemplate transaction = Fence.around(new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
  private final long chainId = ThreadLocalRandom.current().nextLong(1, 1L << 31);
  private final ChainLease one = new ChainLease(database.dataSource(), chainId);
  private final ChainLease twin = new ChainLease(database.dataSource(), chainId);

  @AfterEach
  void end() {
    one.close();
    twin.close();
    database.close();
  }

  @Test
  void isHeldUntilItIsReleased() {
    assertThat(one.held()).isTrue();
    assertThat(twin.held()).isFalse();
    assertThat(one.held()).isTrue();
    one.close();
    assertThat(twin.held()).isTrue();
  }

  @Test
  void passesToTheOtherProcessIfTheHolderHangs() {
    assertThat(one.held()).isTrue();
    runOut();
    assertThat(twin.held()).isTrue();
    assertThat(one.held()).isFalse();
    assertThat(twin.held()).isTrue();
  }

  @Test
  void passesToTheOtherProcessAtOnceIfTheHoldersConnectionCloses() {
    assertThat(one.held()).isTrue();
    assertThat(jdbc.sql("select pg_terminate_backend(backend, 10000) from chain.leases where chain_id = ?").param(chainId)
        .query(Boolean.class).single()).isTrue();
    assertThat(twin.held()).isTrue();
    assertThatThrownBy(one::held).isInstanceOf(IllegalStateException.class).hasMessage("cannot check the lease on chain " + chainId);
    assertThat(one.held()).isFalse();
  }

  @Test
  void preventsWritesOfAHolderThatLostIt() {
    assertThat(one.held()).isTrue();
    Fence.under(one::guard, () -> write("before"));
    runOut();
    assertThat(twin.held()).isTrue();
    assertThatThrownBy(() -> Fence.under(one::guard, () -> write("after"))).isInstanceOf(ChainLeaseLost.class)
        .hasMessage("the lease on chain " + chainId + " under fence 1 is lost");
    Fence.under(twin::guard, () -> write("twin"));
    assertThat(written()).isEqualTo("before,twin");
    assertThat(one.held()).isFalse();
    assertThatThrownBy(() -> Fence.under(one::guard, () -> write("again"))).isInstanceOf(ChainLeaseLost.class);
  }

  @Test
  void letsARunningTransactionEndBeforeTheLeaseChangesHands() throws Exception {
    assertThat(one.held()).isTrue();
    runOut();
    try (var other = Executors.newSingleThreadExecutor()) {
      Fence.under(one::guard, () -> transaction.executeWithoutResult(status -> {
        var taking = other.submit(twin::held);
        Eventually.is("twin that waits", () -> HeldLock.isAwaited(jdbc));
        assertThat(taking.isDone()).isFalse();
        write("in time");
      }));
      Eventually.is("lease of the twin", twin::held);
    }
    assertThat(written()).isEqualTo("in time");
    assertThatThrownBy(() -> Fence.under(one::guard, () -> write("late"))).isInstanceOf(ChainLeaseLost.class);
  }

  @Test
  void keepsWhatItRenews() {
    assertThat(one.beating().held()).isTrue();
    var first = until();
    Eventually.is("renewal", () -> until() > first);
    assertThat(twin.held()).isFalse();
  }

  @Test
  void doesNotAffectTasksAndRequests() {
    assertThat(one.held()).isTrue();
    write("request");
    assertThat(written()).isEqualTo("request");
  }

  private void write(String word) {
    transaction.executeWithoutResult(status -> jdbc.sql("""
            insert into chain.deployments (chain_id, name, address, first_block) values (?, ?, '0x' || repeat('0', 40), 1)""")
        .param(chainId).param(word).update());
  }

  private String written() {
    return jdbc.sql("select string_agg(name, ',' order by name) from chain.deployments where chain_id = ?").param(chainId)
        .query(String.class).single();
  }

  private double until() {
    return jdbc.sql("select extract(epoch from lease_until) from chain.leases where chain_id = ?").param(chainId)
        .query(Double.class).single();
  }

  /** Six seconds without a heartbeat. */
  private void runOut() {
    jdbc.sql("update chain.leases set lease_until = clock_timestamp() - interval '1 second' where chain_id = ?").param(chainId).update();
  }
}
