package studio.fofo.payment.escrow;

import org.springframework.stereotype.Component;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/**
 * Tells others what became of a payment, in a task of its own: what their listeners refuse must not hold up the index. Each change is a
 * task; each looks at the payment as it is now, so their order does not matter.
 */
@Component
@ConditionalOnRole(Role.CHAIN)
final class Announcements implements TaskHandler<Announcements.Changed> {

  static final TaskKind<Changed> KIND = new TaskKind<>("payment.announce", Role.CHAIN, Changed.class);

  private final Escrow escrow;

  Announcements(Escrow escrow) {
    this.escrow = escrow;
  }

  @Override
  public TaskKind<Changed> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Changed changed) {
    escrow.announce(changed.paymentId());
    return TaskOutcome.done();
  }

  /** Which payment. */
  record Changed(String paymentId) {}
}
