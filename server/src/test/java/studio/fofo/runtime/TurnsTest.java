package studio.fofo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeldLock;
import studio.fofo.testing.ModuleTest;

@ModuleTest
class TurnsTest {

  private static final TurnKind THINGS = new TurnKind("runtime.test-things");
  private static final TurnKind OTHERS = new TurnKind("runtime.test-others");

  private final Turns turns;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final String id = TypeId.next("thing").toString();

  TurnsTest(Turns turns, TransactionTemplate transactions, JdbcClient jdbc) {
    this.turns = turns;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  @Test
  void refusesALockOutsideATransaction() {
    assertThatThrownBy(() -> turns.take(THINGS, id)).isInstanceOf(IllegalStateException.class).hasMessageContaining("runtime.test-things");
    assertThatThrownBy(() -> turns.take(THINGS, List.of(id))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void makesTheSecondWaitForTheFirst() throws Exception {
    assertThat(waitsWhileTaken(() -> turns.take(THINGS, id), () -> turns.take(THINGS, id))).isTrue();
  }

  @Test
  void waitsForEachOfSeveral() throws Exception {
    assertThat(waitsWhileTaken(() -> turns.take(THINGS, id), () -> turns.take(THINGS, List.of(id + "/before", id)))).isTrue();
    assertThat(waitsWhileTaken(() -> turns.take(THINGS, List.of(id, id + "/after")), () -> turns.take(THINGS, id + "/after"))).isTrue();
  }

  /** Taken out of order, {@code z} would be held while waiting for {@code a}. */
  @Test
  void takesSeveralInTheListedOrder() throws Exception {
    var free = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      transactions.executeWithoutResult(status -> {
        turns.take(THINGS, id + "/a");
        var several = submit(threads, () -> turns.take(THINGS, List.of(id + "/a", id + "/z")));
        Eventually.is("somebody waiting", () -> HeldLock.isAwaited(jdbc));
        await(submit(threads, () -> {
          turns.take(THINGS, id + "/z");
          free.countDown();
        }));
        assertThat(several).isNotDone();
      });
    }
    assertThat(free.getCount()).isZero();
  }

  @Test
  void doesNotBlockOtherIdsAndKinds() {
    try (var threads = Executors.newSingleThreadExecutor()) {
      transactions.executeWithoutResult(status -> {
        turns.take(THINGS, id);
        await(submit(threads, () -> {
          turns.take(OTHERS, id);
          turns.take(THINGS, id + "/other");
          turns.take(THINGS, List.of());
        }));
      });
    }
  }

  private boolean waitsWhileTaken(Runnable first, Runnable second) throws Exception {
    try (var threads = Executors.newSingleThreadExecutor()) {
      var waiting = transactions.execute(status -> {
        first.run();
        var other = submit(threads, second);
        Eventually.is("somebody waiting", () -> HeldLock.isAwaited(jdbc));
        assertThat(other).isNotDone();
        return other;
      });
      waiting.get(30, TimeUnit.SECONDS);
      return true;
    }
  }

  private Future<?> submit(ExecutorService threads, Runnable step) {
    return threads.submit(() -> transactions.executeWithoutResult(status -> step.run()));
  }

  private static void await(Future<?> step) {
    try {
      step.get(30, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
