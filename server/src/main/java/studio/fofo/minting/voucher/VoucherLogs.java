package studio.fofo.minting.voucher;

import com.esaulpaugh.headlong.abi.Address;
import java.util.Set;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;

/** Enters how every voucher ended: anybody may send one, so our own transactions do not tell of all. In the indexer's transaction. */
public final class VoucherLogs implements LogListener {

  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");
  private static final String CANCELLED = "VoucherCancelled";

  private final VoucherUses uses;

  public VoucherLogs(VoucherUses uses) {
    this.uses = uses;
  }

  @Override
  public Set<String> contracts() {
    return Set.of(Contracts.MINTER);
  }

  @Override
  public Set<String> topics() {
    return Set.of(MINTER.topic(Vouchers.ORIGINAL_MINTED), MINTER.topic(Vouchers.EDITION_MINTED), MINTER.topic(CANCELLED));
  }

  @Override
  public void onLog(Log log) {
    if (MINTER.is(CANCELLED, log)) {
      var values = MINTER.read(CANCELLED, log);
      uses.enter(log, address(values.get(0)), values.get(1), null, null);
    } else {
      var values = MINTER.read(MINTER.is(Vouchers.ORIGINAL_MINTED, log) ? Vouchers.ORIGINAL_MINTED : Vouchers.EDITION_MINTED, log);
      uses.enter(log, address(values.get(0)), values.get(1), address(values.get(2)), values.get(3));
    }
  }

  @Override
  public void onReorg(Log log) {
    uses.takeBack(log);
  }

  private static studio.fofo.chain.Address address(Address address) {
    return ContractAbi.address(address);
  }
}
