package studio.fofo.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.database.Pipeline.Sql;
import studio.fofo.testing.ModuleTest;

@ModuleTest
class PipelineTest {

  private final Pipeline pipeline;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final String subject = TypeId.next("subject").toString();

  PipelineTest(Pipeline pipeline, TransactionTemplate transactions, JdbcClient jdbc) {
    this.pipeline = pipeline;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  @Test
  void sendsWhatWaitsWithTheNextQueryAndAnswersTheLastStatement() {
    var seen = transactions.execute(status -> {
      pipeline.later(write("one"));
      pipeline.later(write("two"));
      assertThat(rows()).isZero();
      return count();
    });
    assertThat(seen).isEqualTo(2);
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void sendsWhatStillWaitsBeforeTheCommit() {
    transactions.executeWithoutResult(status -> pipeline.later(write("one")));
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void sendsAtOnceOutsideATransaction() {
    pipeline.later(write("one"));
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void forgetsWhatWaitedInATransactionThatRolledBack() {
    transactions.executeWithoutResult(status -> {
      pipeline.later(write("one"));
      status.setRollbackOnly();
    });
    assertThat(rows()).isZero();
    transactions.executeWithoutResult(status -> assertThat(count()).isZero());
  }

  @Test
  void keepsWhatWaitsWhileAnotherTransactionRunsInside() {
    transactions.executeWithoutResult(status -> {
      pipeline.later(write("outer"));
      var inner = new TransactionTemplate(transactions.getTransactionManager());
      inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
      inner.executeWithoutResult(within -> pipeline.later(write("inner")));
      assertThat(rows()).isEqualTo(1);
    });
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void sendsAtOnceWhatComesWhileTheTransactionCommits() {
    transactions.executeWithoutResult(status -> {
      pipeline.later(write("one"));
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void beforeCommit(boolean readOnly) {
          pipeline.later(write("two"));
        }
      });
    });
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void givesTheNextTransactionNothingThatCameAfterACommit() {
    transactions.executeWithoutResult(status -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        pipeline.later(write("late"));
      }
    }));
    transactions.executeWithoutResult(status -> pipeline.later(write("next")));
    assertThat(kinds()).containsExactly("next");
  }

  @Test
  void failsTheWholeTransactionWhenOneStatementFails() {
    assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
      pipeline.later(write("one"));
      pipeline.later(write("one"));
    })).isInstanceOf(DuplicateKeyException.class);
    assertThat(rows()).isZero();
  }

  @Test
  void givesEachStatementASnapshotOfItsOwn() {
    transactions.executeWithoutResult(status -> {
      var read = pipeline.query(List.of(write("one"), counting()), row -> row.next() ? row.getInt(1) : -1);
      assertThat(read).isEqualTo(1);
    });
  }

  @Test
  void readsTheRowsOfEachStatementThatWaitedAndFailsTheTransactionWithItsCheck() {
    var seen = new ArrayList<Integer>();
    transactions.executeWithoutResult(status -> {
      pipeline.later(write("one"));
      pipeline.later(counting(), row -> row.next() && seen.add(row.getInt(1)));
      pipeline.later(write("two"));
      pipeline.later(counting(), row -> row.next() && seen.add(row.getInt(1)));
      assertThat(seen).isEmpty();
      pipeline.flush();
      assertThat(seen).containsExactly(1, 2);
    });
    assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
      pipeline.later(write("three"));
      pipeline.later(counting(), row -> {
        throw new IllegalArgumentException("too many");
      });
    })).hasMessage("too many");
    assertThat(rows()).isEqualTo(2);
  }

  private Sql write(String kind) {
    return new Sql("insert into runtime.quota_use (kind, subject, day, used) values (:kind, :subject, '2000-01-01', 1)")
        .param("kind", kind).param("subject", subject);
  }

  private Sql counting() {
    return new Sql("select count(*) from runtime.quota_use where subject = :subject").param("subject", subject);
  }

  private int count() {
    return pipeline.query(List.of(counting()), row -> row.next() ? row.getInt(1) : -1);
  }

  private List<String> kinds() {
    return jdbc.sql("select kind from runtime.quota_use where subject = :subject").param("subject", subject).query(String.class).list();
  }

  private int rows() {
    return jdbc.sql("select count(*) from runtime.quota_use where subject = :subject").param("subject", subject).query(Integer.class)
        .single();
  }
}
