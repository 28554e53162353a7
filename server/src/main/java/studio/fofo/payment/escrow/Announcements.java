package studio.fofo.payment.escrow;

import org.springframework.stereotype.Component;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/**
 * Publishes changes of payments, each in a separate task: an error in a listener must not stop the indexer. Each task
 * reads the payment's current state, so their order does not matter.
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

  /** The payment. */
  record Changed(String paymentId) {}
}
