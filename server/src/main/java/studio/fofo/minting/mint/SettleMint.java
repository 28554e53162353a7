package studio.fofo.minting.mint;

import org.springframework.stereotype.Component;
import studio.fofo.minting.MintId;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Runs after a mint's transaction failed or its token's block was orphaned, until it is known how the mint ended. */
@Component
@ConditionalOnRole(Role.CHAIN)
final class SettleMint implements TaskHandler<SettleMint.Step> {

  static final TaskKind<Step> KIND = new TaskKind<>("minting.settle", Role.CHAIN, Step.class);

  private final MintSettlement settlement;

  SettleMint(MintSettlement settlement) {
    this.settlement = settlement;
  }

  @Override
  public TaskKind<Step> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Step step) {
    return settlement.settle(step.mintId());
  }

  /** The mint. */
  record Step(MintId mintId) {}
}
