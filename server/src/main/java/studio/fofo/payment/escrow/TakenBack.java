package studio.fofo.payment.escrow;

import org.springframework.stereotype.Component;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Tells others that a buyer waited long enough and took the money out of escrow alone. A task, so that the index waits for nobody's turn. */
@Component
@ConditionalOnRole(Role.CHAIN)
final class TakenBack implements TaskHandler<TakenBack.Refund> {

  static final TaskKind<Refund> KIND = new TaskKind<>("payment.taken-back", Role.CHAIN, Refund.class);

  private final Escrow escrow;

  TakenBack(Escrow escrow) {
    this.escrow = escrow;
  }

  @Override
  public TaskKind<Refund> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Refund refund) {
    escrow.ended(refund.paymentId(), Payment.Ending.REFUND, refund.txHash());
    return TaskOutcome.done();
  }

  /** Which payment, and by which transaction. */
  record Refund(String paymentId, String txHash) {}
}
