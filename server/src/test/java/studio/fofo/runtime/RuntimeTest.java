package studio.fofo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.web.IdempotencyTest;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeldLock;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.WithoutSamples;

/** Shares one application with {@link IdempotencyTest}. */
@ModuleTest
@Import({IdempotencyTest.Notes.class, RuntimeTest.Handlers.class, WithoutSamples.class})
public class RuntimeTest {

  record Note(String text, Instant at) {}

  static final TaskKind<Note> NOTE = new TaskKind<>("runtime.test-note", Role.BUSINESS, Note.class);
  static final BlockingQueue<Note> SEEN = new LinkedBlockingQueue<>();

  private static final TaskKind<Note> HOPELESS = new TaskKind<>("runtime.test-hopeless", Role.BUSINESS, Note.class);
  private static final BlockingQueue<String> HOPELESSLY = new LinkedBlockingQueue<>();
  private static final TaskKind<Note> LOCKING = new TaskKind<>("runtime.test-locking", Role.BUSINESS, Note.class);
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('a lock of the runtime test', 0))";

  private final Tasks tasks;
  private final TransactionTemplate transaction;
  private final DataSource dataSource;
  private final SmartLifecycle pollers;

  RuntimeTest(Tasks tasks, TransactionTemplate transaction, DataSource dataSource, @Qualifier("roleSchedulers") SmartLifecycle pollers) {
    this.tasks = tasks;
    this.transaction = transaction;
    this.dataSource = dataSource;
    this.pollers = pollers;
  }

  /** Stopping interrupts the task, so that a wait for an external system ends. */
  @Test
  void stopsATaskWithoutBreakingTheConnectionOfItsQuery() throws SQLException {
    try (var held = HeldLock.by(dataSource, LOCK)) {
      tasks.schedule(LOCKING, TypeId.next("note").toString(), new Note("waits", Instant.EPOCH));
      var query = held.waiter();
      pollers.stop();
      assertThat(held.releasedUnbroken(query)).isTrue();
    } finally {
      pollers.start();
    }
  }

  @Test
  void runsATaskOfACommittedTransactionAndRetriesItAfterAFailure() throws InterruptedException {
    var note = new Note("fails once", Instant.parse("2026-01-02T03:04:05Z"));
    transaction.executeWithoutResult(status -> {
      assertThat(tasks.schedule(NOTE, TypeId.next("note").toString(), note)).isTrue();
    });
    assertThat(SEEN.poll(10, TimeUnit.SECONDS)).isEqualTo(note);
    assertThat(SEEN.poll(10, TimeUnit.SECONDS)).isEqualTo(note);
  }

  /** The first attempt to report that it was given up also fails, so there is one attempt more. */
  @Test
  void givesUpATaskAfterItsHandlersLimit() throws InterruptedException {
    var id = TypeId.next("note").toString();
    tasks.schedule(HOPELESS, id, new Note("hopeless", Instant.EPOCH));
    for (var expected : List.of("tried", "tried", "unshown", "tried", "given up: there is no way")) {
      assertThat(HOPELESSLY.poll(30, TimeUnit.SECONDS)).isEqualTo(expected);
    }
    Eventually.get("it can be scheduled again",
        () -> Optional.of(tasks.schedule(HOPELESS, id, new Note("hopeless", Instant.EPOCH))).filter(scheduled -> scheduled));
  }

  @Test
  void dropsATaskOfARolledBackTransactionAndAcceptsAnIdOnce() throws InterruptedException {
    var id = TypeId.next("note").toString();
    var later = Instant.now().plus(Duration.ofHours(1));
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
      tasks.schedule(NOTE, id, new Note("never", later), later);
      throw new IllegalStateException("rolled back");
    })).hasMessage("rolled back");
    assertThat(tasks.schedule(NOTE, id, new Note("kept", later), later)).isTrue();
    assertThat(tasks.schedule(NOTE, id, new Note("second", later), later)).isFalse();
    tasks.cancel(NOTE, id);
    assertThat(tasks.schedule(NOTE, id, new Note("third", later), later)).isTrue();
    tasks.cancel(NOTE, id);
  }

  @Test
  void refusesACursorOfAnotherList() {
    var cursor = Cursor.write("orders", "2026", "order_1");
    assertThat(Cursor.read("orders", cursor, 2)).containsExactly("2026", "order_1");
    for (var wrong : new String[] {"%%%", "abc", Cursor.write("products", "2026", "x"), Cursor.write("orders", "2026")}) {
      assertThatThrownBy(() -> Cursor.read("orders", wrong, 2))
          .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(HttpErrors.CURSOR_INVALID));
    }
  }

  @Test
  void refusesAForgedCursor() {
    assertThat(Cursor.time("2026-11-22T12:00:00Z")).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
    assertThatThrownBy(() -> Cursor.read("orders", Cursor.write("orders", "a\u0000b"), 1))
        .hasMessageContaining("does not belong to this list");
    for (var time : new String[] {"", "yesterday", "+1000000000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "0000-01-01T00:00:00Z",
        "2026-11-22"}) {
      assertThatThrownBy(() -> Cursor.time(time)).as(time)
          .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(HttpErrors.CURSOR_INVALID));
    }
  }

  @Test
  void namesAnUnknownRole() {
    assertThat(Roles.parse("ai, chain").active()).containsExactlyInAnyOrder(Role.AI, Role.CHAIN);
    assertThat(Roles.parse("all").all()).isTrue();
    assertThatThrownBy(() -> Roles.parse("ai,painter")).hasMessageContaining("unknown role \"painter\"");
  }

  @TestConfiguration(proxyBeanMethods = false)
  public static class Handlers {
    @Bean
    TaskHandler<Note> locking(JdbcClient jdbc, TransactionTemplate transaction) {
      return new TaskHandler<>() {
        @Override
        public TaskKind<Note> kind() {
          return LOCKING;
        }

        @Override
        public TaskOutcome execute(Note note) {
          transaction.executeWithoutResult(status -> jdbc.sql(LOCK).query((row, number) -> number).list());
          return TaskOutcome.done();
        }
      };
    }

    @Bean
    TaskHandler<Note> hopeless() {
      return new TaskHandler<>() {
        private boolean isShown = false;

        @Override
        public TaskKind<Note> kind() {
          return HOPELESS;
        }

        @Override
        public TaskOutcome execute(Note note) {
          HOPELESSLY.add("tried");
          throw new IllegalStateException("there is no way");
        }

        @Override
        public int attempts() {
          return 2;
        }

        @Override
        public void givenUp(Note note, Throwable last) {
          HOPELESSLY.add(isShown ? "given up: " + last.getMessage() : "unshown");
          if (!isShown) {
            isShown = true;
            throw new IllegalStateException("nobody can be told");
          }
        }
      };
    }

    @Bean
    TaskHandler<Note> noting() {
      return new TaskHandler<>() {
        private boolean failed;

        @Override
        public TaskKind<Note> kind() {
          return NOTE;
        }

        @Override
        public TaskOutcome execute(Note note) {
          SEEN.add(note);
          if (!failed) {
            failed = true;
            throw new IllegalStateException("the first try fails");
          }
          return TaskOutcome.done();
        }
      };
    }
  }
}
