package studio.fofo.minting.drop;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.kernel.Address;
import studio.fofo.minting.collection.OwnersCall;

/** What one account may claim in a phase, and the transactions by which it does. */
public final class Claims {

  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");
  private static final Function APPROVE = Function.parse("approve(address,uint256)");
  /** Each original is a token of its own, which costs gas; more do not fit into a transaction everywhere. */
  private static final long MOST_ORIGINALS_AT_ONCE = 20;

  private final PhaseRows phases;
  private final AllowLists lists;
  private final Chains chains;
  private final Clock clock;

  Claims(PhaseRows phases, AllowLists lists, Chains chains, Clock clock) {
    this.phases = phases;
    this.lists = lists;
    this.chains = chains;
    this.clock = clock;
  }

  /**
   * An account's place in a phase.
   *
   * @param listed whether it may claim at all; true in a public phase
   * @param limit most pieces in the phase; empty for no limit
   * @param price of one piece for this account
   * @param most pieces that it may claim now, in one transaction; 0 if none
   */
  public record Place(
      Phase phase, Address account, boolean listed, Optional<Long> limit, BigInteger price, long claimed, long most, List<byte[]> proof) {}

  public Place place(Phase phase, Address account) {
    var claimed = phases.claimedBy(phase, account);
    if (phase.root().isEmpty()) {
      return place(phase, account, claimed, Optional.of(phase.perWallet()).filter(limit -> limit > 0), phase.price(), List.of());
    }
    return phase.listId().flatMap(list -> lists.prove(list, account))
        .map(proven -> place(phase, account, claimed, Optional.of(proven.place().quantity()), proven.place().price(), proven.proof()))
        .orElseGet(() -> new Place(phase, account, false, Optional.empty(), phase.price(), claimed, 0, List.of()));
  }

  private Place place(Phase phase, Address account, long claimed, Optional<Long> limit, BigInteger price, List<byte[]> proof) {
    var most = phase.edition().signum() == 0 ? MOST_ORIGINALS_AT_ONCE : Long.MAX_VALUE;
    most = Math.min(most, limit.map(all -> Math.max(0, all - claimed)).orElse(Long.MAX_VALUE));
    most = Math.min(most, phase.supply() == 0 ? Integer.MAX_VALUE : Math.max(0, phase.supply() - phase.claimed()));
    var isOpen = phase.at(clock.instant()) == Phase.State.OPEN;
    return new Place(phase, account, true, limit, price, claimed, isOpen ? most : 0, proof);
  }

  /** The transactions that claim pieces to the account itself: for tokens, an approval comes first. */
  public List<OwnersCall> calls(Place place, long quantity) {
    var phase = place.phase();
    var minter = chains.contract(phase.chainId(), Contracts.MINTER);
    var total = place.price().multiply(BigInteger.valueOf(quantity));
    var isNative = phase.currency().equals(Address.ZERO);
    var calls = new ArrayList<OwnersCall>();
    if (!isNative && total.signum() > 0) {
      var approval = APPROVE.encodeCall(Tuple.from(ContractAbi.address(minter), total));
      calls.add(new OwnersCall("allow the payment", phase.currency(), "0x" + HexFormat.of().formatHex(approval.array())));
    }
    var leaf = Tuple.from(phase.root().isEmpty() ? 0L : place.limit().orElseThrow(), place.price(), place.proof().toArray(byte[][]::new));
    calls.add(new OwnersCall("mint", minter, MINTER.call("claim", phase.id(), ContractAbi.address(place.account()), quantity, leaf),
        isNative ? total : BigInteger.ZERO));
    return List.copyOf(calls);
  }

  /** The transaction by which the collection's owner ends a phase for good. */
  public OwnersCall closing(Phase phase) {
    return new OwnersCall("end the phase", chains.contract(phase.chainId(), Contracts.MINTER), MINTER.call("closePhase", phase.id()));
  }
}
