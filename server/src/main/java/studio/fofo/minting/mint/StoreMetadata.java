package studio.fofo.minting.mint;

import org.springframework.stereotype.Component;
import studio.fofo.minting.MintId;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Runs after a mint was requested. */
@Component
@ConditionalOnRole(Role.CHAIN)
final class StoreMetadata implements TaskHandler<StoreMetadata.Step> {

  static final TaskKind<Step> KIND = new TaskKind<>("minting.store", Role.CHAIN, Step.class);

  private final MetadataStoring storing;

  StoreMetadata(MetadataStoring storing) {
    this.storing = storing;
  }

  @Override
  public TaskKind<Step> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Step step) {
    storing.store(step.mintId());
    return TaskOutcome.done();
  }

  /** The mint. */
  record Step(MintId mintId) {}
}
