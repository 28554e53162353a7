package studio.fofo.payment.escrow;

import java.time.Duration;
import org.springframework.stereotype.Component;
import studio.fofo.chain.Blocks;
import studio.fofo.chain.Chains;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/**
 * Tells others that a buyer waited long enough and took the money out of escrow alone, once that is deep enough in the chain. A task, so that
 * the index waits for nobody's turn; one whose block is gone ends, and the next block that holds the refund begins another.
 */
@Component
@ConditionalOnRole(Role.CHAIN)
final class TakenBack implements TaskHandler<TakenBack.Refund> {

  static final TaskKind<Refund> KIND = new TaskKind<>("payment.taken-back", Role.CHAIN, Refund.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Escrow escrow;
  private final Chains chains;
  private final Blocks blocks;

  TakenBack(Escrow escrow, Chains chains, Blocks blocks) {
    this.escrow = escrow;
    this.chains = chains;
    this.blocks = blocks;
  }

  @Override
  public TaskKind<Refund> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Refund refund) {
    var depth = blocks.depth(refund.chainId(), refund.blockNumber(), refund.blockHash());
    if (depth == 0) {
      return TaskOutcome.done();
    }
    if (depth < chains.require(refund.chainId()).confirmations()) {
      return TaskOutcome.again(BETWEEN_LOOKS);
    }
    escrow.ended(refund.paymentId(), Payment.Ending.REFUND, refund.txHash());
    return TaskOutcome.done();
  }

  /** Which payment, by which transaction, in which block. */
  record Refund(String paymentId, String txHash, long chainId, long blockNumber, String blockHash) {}
}
