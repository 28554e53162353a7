package studio.fofo.chain.engine;

import java.time.Duration;
import org.springframework.stereotype.Component;
import studio.fofo.chain.ChainErrors;
import studio.fofo.kernel.Refusal;
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

  /** Failures are retried more and more seldom; those behind a missing signature should not wait for that. */
  private static final Duration UNTIL_THE_SIGNER_IS_TRIED_AGAIN = Duration.ofSeconds(5);

  private static final Duration UNTIL_THE_BUDGET_IS_LOOKED_AT_AGAIN = Duration.ofMinutes(1);

  private static final Duration UNTIL_NODES_AGREE = Duration.ofSeconds(2);

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
    try {
      return switch (sending.bringOnItsWay(submission.transactionId())) {
        case DONE -> TaskOutcome.done();
        case HELD -> TaskOutcome.again(UNTIL_THE_BUDGET_IS_LOOKED_AT_AGAIN);
        case UNDECIDED -> TaskOutcome.again(UNTIL_NODES_AGREE);
      };
    } catch (Refusal refusal) {
      if (refusal.code() == ChainErrors.CHAIN_SIGNER_UNAVAILABLE) {
        return TaskOutcome.again(UNTIL_THE_SIGNER_IS_TRIED_AGAIN);
      }
      throw refusal;
    }
  }

  /** The transaction. */
  record Submission(String transactionId) {}
}
