package studio.fofo.minting.voucher;

import java.math.BigInteger;
import java.util.Optional;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.FinalBlocks.Standing;
import studio.fofo.kernel.Address;

/** Whether a voucher was used, by us or by somebody who saw it in the mempool. Calls a node: never use it in a database transaction. */
public final class VoucherFates {

  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");

  private final VoucherUses uses;
  private final FinalBlocks blocks;
  private final Chains chains;
  private final ChainReads reads;

  public VoucherFates(VoucherUses uses, FinalBlocks blocks, Chains chains, ChainReads reads) {
    this.uses = uses;
    this.blocks = blocks;
    this.chains = chains;
    this.reads = reads;
  }

  /**
   * The current state of a voucher.
   *
   * @param contract the contract of the token that it mints
   */
  public Fate of(long chainId, Address contract, long number) {
    Optional<VoucherUse> use = uses.find(chainId, contract, number);
    if (use.isPresent()) {
      return isFinal(use.get()) ? new Fate.Ended(use.get()) : Fate.Open.USED;
    }
    return isUsed(chainId, contract, number) ? Fate.Open.USED : Fate.Open.UNUSED;
  }

  private boolean isFinal(VoucherUse use) {
    var finality = chains.require(use.chainId()).finality().usual();
    return blocks.of(use.chainId(), use.blockNumber(), use.blockHash(), finality) == Standing.FINAL;
  }

  private boolean isUsed(long chainId, Address contract, long number) {
    var call = MINTER.call("isUsed", ContractAbi.address(contract), BigInteger.valueOf(number));
    return MINTER.returned("isUsed", reads.call(chainId, chains.contract(chainId, Contracts.MINTER), call)).<Boolean>get(0);
  }

  /** The state of a voucher. */
  public sealed interface Fate {

    /** It was used or cancelled, in a final block. */
    record Ended(VoucherUse use) implements Fate {}

    /** Not final yet. */
    enum Open implements Fate {
      /** According to the node that was called. */
      UNUSED,
      /** In a block that is not indexed yet, or not final. */
      USED
    }
  }
}
