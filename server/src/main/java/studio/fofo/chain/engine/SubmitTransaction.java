package studio.fofo.chain.engine;

import org.springframework.stereotype.Component;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Sends a transaction after its request was committed. */
@Component
@ConditionalOnRole(Role.CHAIN)
final class SubmitTransaction implements TaskHandler<SubmitTransaction.Submission> {

  static final TaskKind<Submission> KIND = new TaskKind<>("chain.submit", Role.CHAIN, Submission.class);

  private final Sending sending;

  SubmitTransaction(Sending sending) {
    this.sending = sending;
  }

  @Override
  public TaskKind<Submission> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Submission submission) {
    sending.bringOnItsWay(submission.transactionId());
    return TaskOutcome.done();
  }

  /** The transaction. */
  record Submission(String transactionId) {}
}
