package studio.fofo.minting.twin;

import org.springframework.stereotype.Component;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Mints a twin to its buyer. */
@Component
@ConditionalOnRole(Role.CHAIN)
final class DeliverTwin implements TaskHandler<DeliverTwin.Step> {

  static final TaskKind<Step> KIND = new TaskKind<>("minting.twin", Role.CHAIN, Step.class);

  private final TwinMinting twins;

  DeliverTwin(TwinMinting twins) {
    this.twins = twins;
  }

  @Override
  public TaskKind<Step> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Step step) {
    return twins.deliver(step.twinId());
  }

  /** The twin. */
  record Step(String twinId) {}
}
