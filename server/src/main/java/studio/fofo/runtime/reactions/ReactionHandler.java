package studio.fofo.runtime.reactions;

import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;
import tools.jackson.databind.json.JsonMapper;

/** Calls one reaction's method in a separate transaction. Created only for its reaction's role, so it needs no condition. */
final class ReactionHandler implements TaskHandler<StoredEvent> {

  private final TaskKind<StoredEvent> kind;
  private final Class<?> type;
  private final StoringListener listener;
  private final ObjectProvider<JsonMapper> json;
  private final ObjectProvider<PlatformTransactionManager> transactions;
  private final ObjectProvider<FailingReactions> failing;

  ReactionHandler(
      Reaction reaction, Class<?> type, StoringListener listener, ObjectProvider<JsonMapper> json,
      ObjectProvider<PlatformTransactionManager> transactions, ObjectProvider<FailingReactions> failing) {
    this.kind = new TaskKind<>(reaction.name(), reaction.role(), StoredEvent.class);
    this.type = type;
    this.listener = listener;
    this.json = json;
    this.transactions = transactions;
    this.failing = failing;
  }

  @Override
  public TaskKind<StoredEvent> kind() {
    return kind;
  }

  @Override
  public TaskOutcome execute(StoredEvent stored) {
    var event = json.getObject().treeToValue(stored.event(), recordOf(stored));
    new TransactionTemplate(transactions.getObject()).executeWithoutResult(transaction -> {
      listener.react(event);
      failing.getObject().succeeded(stored.id());
    });
    CrashPoints.reach(kind.name() + "-reacted");
    return TaskOutcome.done();
  }

  /** The method's own type, or where that is a sealed interface, the record of the stored name among those that implement it. */
  private Class<?> recordOf(StoredEvent stored) {
    if (!type.isSealed()) {
      return type;
    }
    return Arrays.stream(type.getPermittedSubclasses())
        .filter(record -> record.getSimpleName().equals(stored.type()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void failed(StoredEvent stored, int tries, Throwable last) {
    failing.getObject().failed(kind, stored, tries, last);
  }

  /** Called before the task that reacts is scheduled, so that a process that dies at this point has not reacted. */
  void isStored() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCommit() {
          CrashPoints.reach(kind.name() + "-stored");
        }
      });
    }
  }
}
