package studio.fofo.minting.voucher;

import com.esaulpaugh.headlong.abi.Address;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;

/** Records how vouchers ended: anybody may send one, so our own transactions do not show all uses. In the indexer's transaction. */
public final class VoucherLogs implements LogListener {

  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");
  private static final String CANCELLED = "VoucherCancelled";

  private final VoucherUses uses;
  private final ApplicationEventPublisher events;

  public VoucherLogs(VoucherUses uses, ApplicationEventPublisher events) {
    this.uses = uses;
    this.events = events;
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
      var values = MINTER.read(nameOf(log), log);
      uses.enter(log, address(values.get(0)), values.get(1), address(values.get(2)), values.get(3));
    }
  }

  @Override
  public void onReorg(Log log) {
    uses.takeBack(log);
    var values = MINTER.read(nameOf(log), log);
    events.publishEvent(new VoucherUseOrphaned(log.chainId(), address(values.get(0)), values.get(1), log.blockHash()));
  }

  private static String nameOf(Log log) {
    return Stream.of(CANCELLED, Vouchers.ORIGINAL_MINTED, Vouchers.EDITION_MINTED).filter(name -> MINTER.is(name, log)).findFirst()
        .orElseThrow();
  }

  private static studio.fofo.kernel.Address address(Address address) {
    return ContractAbi.address(address);
  }
}
