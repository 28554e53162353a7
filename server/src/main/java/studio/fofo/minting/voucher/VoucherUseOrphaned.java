package studio.fofo.minting.voucher;

import java.math.BigInteger;
import studio.fofo.kernel.Address;

/** The block with a voucher's use is no longer part of the chain. Published in the indexer's transaction. */
public record VoucherUseOrphaned(long chainId, Address contract, BigInteger number, String blockHash) {}
