package studio.fofo.fulfilment.domain;

import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.domain.Steps.Step;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Looks at a supplier because there is news, or because there was none for too long. */
@Component
@ConditionalOnRole(Role.BUSINESS)
class Observing implements TaskHandler<Step> {

  private final Following following;

  Observing(Following following) {
    this.following = following;
  }

  @Override
  public TaskKind<Step> kind() {
    return Steps.OBSERVE;
  }

  @Override
  public TaskOutcome execute(Step step) {
    following.observe(step.id());
    return TaskOutcome.done();
  }
}
