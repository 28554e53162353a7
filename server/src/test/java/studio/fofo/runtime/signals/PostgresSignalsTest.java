package studio.fofo.runtime.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.database.Pipeline.Sql;
import studio.fofo.testing.ModuleTest;

/** A signal of one process reaches the others if, and only if, its transaction was committed. */
@ModuleTest
class PostgresSignalsTest {

  private final Signals here;
  private final PostgresSignals elsewhere;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final Pipeline pipeline;
  private final String prefix = TypeId.next("topic") + "/";
  private final BlockingQueue<String> heardHere = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> heardElsewhere = new LinkedBlockingQueue<>();

  PostgresSignalsTest(
      Signals here, DataSource dataSource, JdbcConnectionDetails database, TransactionTemplate transactions, JdbcClient jdbc,
      Pipeline pipeline) {
    this.here = here;
    this.elsewhere = new PostgresSignals(dataSource, database);
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.pipeline = pipeline;
  }

  @BeforeEach
  void listen() throws InterruptedException {
    elsewhere.start();
    elsewhere.hear(prefix, listener(heardElsewhere));
    here.hear(prefix, listener(heardHere));
    awaitListening();
  }

  @AfterEach
  void hangUp() {
    elsewhere.stop();
  }

  @Test
  void notifiesThisProcessBeforeTheCommitReturnsAndOthersSoonAfter() throws Exception {
    transactions.executeWithoutResult(transaction -> {
      here.send(prefix + "a");
      here.send(prefix + "a");
      assertThat(heardHere).isEmpty();
    });
    assertThat(heardHere).containsExactly(prefix + "a");
    assertThat(heardElsewhere.poll(5, TimeUnit.SECONDS)).isEqualTo(prefix + "a");
    elsewhere.send(prefix + "b");
    assertThat(heardHere.poll()).isEqualTo(prefix + "a");
    assertThat(heardHere.poll(5, TimeUnit.SECONDS)).isEqualTo(prefix + "b");
    assertThat(heardElsewhere).as("own signals arrive once").containsExactly(prefix + "b");
  }

  @Test
  void notifiesOthersOfWhatACheckSendsAtTheCommit() throws Exception {
    for (var early : List.of(false, true)) {
      transactions.executeWithoutResult(transaction -> {
        if (early) {
          here.send(prefix + "early");
        }
        pipeline.later(new Sql("select 1"), row -> {
          here.send(prefix + "late");
          return row;
        });
      });
      if (early) {
        assertThat(heardElsewhere.poll(5, TimeUnit.SECONDS)).isEqualTo(prefix + "early");
      }
      assertThat(heardElsewhere.poll(5, TimeUnit.SECONDS)).isEqualTo(prefix + "late");
    }
  }

  @Test
  void sendsNothingForARollback() throws Exception {
    transactions.executeWithoutResult(transaction -> {
      here.send(prefix + "undone");
      transaction.setRollbackOnly();
    });
    here.send(prefix + "done");
    assertThat(heardElsewhere.poll(5, TimeUnit.SECONDS)).isEqualTo(prefix + "done");
    assertThat(heardHere).containsExactly(prefix + "done");
  }

  @Test
  void reconnectsAndReportsMissedSignals() throws Exception {
    jdbc.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where query like 'listen %' and datname = current_database()")
        .query(Long.class).single();
    var heard = heardElsewhere.poll(10, TimeUnit.SECONDS);
    assertThat(heard).isEqualTo("missed");
    awaitListening();
    here.send(prefix + "again");
    assertThat(heardElsewhere.poll(5, TimeUnit.SECONDS)).isEqualTo(prefix + "again");
  }

  private void awaitListening() throws InterruptedException {
    while (!elsewhere.listening() || !here.listening()) {
      Thread.onSpinWait();
      TimeUnit.MILLISECONDS.sleep(5);
    }
    heardElsewhere.removeIf("missed"::equals);
    heardHere.removeIf("missed"::equals);
  }

  private static Signals.Listener listener(BlockingQueue<String> heard) {
    return new Signals.Listener() {
      @Override
      public void changed(String topic) {
        heard.add(topic);
      }

      @Override
      public void missed() {
        heard.add("missed");
      }
    };
  }
}
