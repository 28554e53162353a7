package studio.fofo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.testing.HeldLock;
import studio.fofo.testing.ModuleTest;

/** Whatever is stopped during a query: the query completes, and its connection returns to the pool. */
@ModuleTest
class StoppingTest {

  private final Jobs jobs;
  private final JobLeases leases;
  private final Signals signals;
  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final String lane = TypeId.next("lane").toString();

  StoppingTest(Jobs jobs, JobLeases leases, Signals signals, DataSource dataSource, JdbcClient jdbc, TransactionTemplate transaction) {
    this.jobs = jobs;
    this.leases = leases;
    this.signals = signals;
    this.dataSource = dataSource;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void endsALeaseWithoutBreakingTheConnectionOfItsHeartbeat() throws SQLException {
    var job = running();
    try (var held = HeldLock.by(dataSource, "select 1 from generation.jobs where id = '" + job.id() + "' for update")) {
      var lease = new JobLease(job, leases, signals, Duration.ofHours(1));
      signals.send(JobEvents.topic(job.id()));
      var heartbeat = held.waiter();
      lease.close();
      assertThat(held.releasedUnbroken(heartbeat)).isTrue();
    }
  }

  @Test
  void leavesNoInterruptBehindIfItsJobEndedFirst() {
    var job = running();
    var lease = new JobLease(job, leases, signals, Duration.ofHours(1));
    leases.giveBack(job, lane, Duration.ZERO, false);
    while (!lease.isLost()) {
      Thread.onSpinWait();
    }
    lease.close();
    assertThat(Thread.interrupted()).as("the thread gets other work").isFalse();
  }

  @Test
  void stopsALaneWithoutBreakingItsConnection() throws Exception {
    try (var held = HeldLock.by(dataSource, "select pg_advisory_xact_lock(hashtextextended('" + lane + "', 0))")) {
      var dispatcher = new Lane(lane, 1, Duration.ofHours(1), signals, new Lane.Work() {
        @Override
        public Optional<Job> next() {
          lockAndUnlock();
          return Optional.empty();
        }

        @Override
        public void carryOut(Job job) {}
      });
      dispatcher.start();
      var picking = held.waiter();
      dispatcher.stop(Duration.ZERO);
      assertThat(held.releasedUnbroken(picking)).isTrue();
    }
  }

  @Test
  void interruptsAJobWithoutBreakingItsConnection() throws Exception {
    var picked = running();
    var returned = new CountDownLatch(1);
    try (var held = HeldLock.by(dataSource, "select pg_advisory_xact_lock(hashtextextended('" + lane + "', 0))")) {
      var dispatcher = new Lane(lane, 1, Duration.ofHours(1), signals, new Lane.Work() {
        @Override
        public Optional<Job> next() {
          return Optional.of(picked);
        }

        @Override
        public void carryOut(Job job) {
          lockAndUnlock();
          returned.countDown();
        }
      });
      dispatcher.start();
      var writing = held.waiter();
      dispatcher.stop(Duration.ZERO);
      assertThat(held.releasedUnbroken(writing)).isTrue();
      returned.await();
    }
  }

  private void lockAndUnlock() {
    transaction.executeWithoutResult(status -> jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:lane, 0))")
        .param("lane", lane).query(Integer.class).single());
  }

  private Job running() {
    var id = new JobId(TypeId.next(JobId.PREFIX).toString());
    transaction.executeWithoutResult(status -> jobs.enqueue(UserId.next(), id, JobLeasesTest.wish(), lane, 0));
    return leases.pick(lane, "worker").orElseThrow();
  }
}
