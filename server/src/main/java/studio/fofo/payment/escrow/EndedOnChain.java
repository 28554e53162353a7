package studio.fofo.payment.escrow;

import java.time.Duration;
import org.springframework.stereotype.Component;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.payment.escrow.Payment.Ending;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/**
 * Records that a payment left escrow, whoever caused it, once the block is final: our own transaction whose receipt no node
 * shows, another one sent with our keys, or a buyer who took the money back after the deadline. It is a task, so that the indexer does not
 * wait for an order's lock. If the block is orphaned, the task ends; the next block with the event starts another.
 */
@Component
@ConditionalOnRole(Role.CHAIN)
final class EndedOnChain implements TaskHandler<EndedOnChain.Seen> {

  static final TaskKind<Seen> KIND = new TaskKind<>("payment.ended-on-chain", Role.CHAIN, Seen.class);

  private static final Duration FOR_A_BLOCK = Duration.ofSeconds(1);
  private static final int MOST_BLOCKS = 30;

  private final Escrow escrow;
  private final Chains chains;
  private final FinalBlocks blocks;

  EndedOnChain(Escrow escrow, Chains chains, FinalBlocks blocks) {
    this.escrow = escrow;
    this.chains = chains;
    this.blocks = blocks;
  }

  @Override
  public TaskKind<Seen> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Seen seen) {
    var finality = chains.require(seen.chainId()).finality().usual();
    return switch (blocks.of(seen.chainId(), seen.blockNumber(), seen.blockHash(), finality)) {
      case GONE -> TaskOutcome.done();
      case WAITING -> TaskOutcome.again(FOR_A_BLOCK.multipliedBy(
          Math.clamp(seen.blockNumber() - blocks.upTo(seen.chainId(), finality), 1, MOST_BLOCKS)));
      case FINAL -> {
        escrow.ended(seen.paymentId(), seen.ending(), seen.txHash());
        yield TaskOutcome.done();
      }
    };
  }

  /** A payment, how it ended, and the transaction and block of its end. */
  record Seen(String paymentId, Ending ending, String txHash, long chainId, long blockNumber, String blockHash) {}
}
