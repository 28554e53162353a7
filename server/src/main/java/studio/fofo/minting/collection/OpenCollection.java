package studio.fofo.minting.collection;

import org.springframework.stereotype.Component;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Runs after a collection was requested. */
@Component
@ConditionalOnRole(Role.CHAIN)
final class OpenCollection implements TaskHandler<OpenCollection.Step> {

  static final TaskKind<Step> KIND = new TaskKind<>("minting.collection", Role.CHAIN, Step.class);

  private final Creation creation;

  OpenCollection(Creation creation) {
    this.creation = creation;
  }

  @Override
  public TaskKind<Step> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Step step) {
    creation.create(step.collectionId());
    return TaskOutcome.done();
  }

  /** The collection. */
  record Step(CollectionId collectionId) {}
}
