package studio.fofo.minting.twin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.kernel.Address;
import studio.fofo.minting.Twins;
import studio.fofo.minting.voucher.VoucherFates;
import studio.fofo.minting.voucher.VoucherFates.Fate;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.runtime.Tasks;

/** {@link Twins} on "FOFO Editions". A purchased twin is retried until it is minted. */
public class TwinMinting implements Twins {

  static final Duration UNTIL_IT_IS_DEEP = Duration.ofSeconds(1);

  private final TwinRows twins;
  private final TwinEditions editions;
  private final TwinTransactions sending;
  private final TwinSettlement settlement;
  private final VoucherFates fates;
  private final Chains chains;
  private final Tasks tasks;
  private final Clock clock;

  TwinMinting(TwinRows twins, TwinEditions editions, TwinTransactions sending, TwinSettlement settlement, VoucherFates fates,
      Chains chains, Tasks tasks, Clock clock) {
    this.twins = twins;
    this.editions = editions;
    this.sending = sending;
    this.settlement = settlement;
    this.fates = fates;
    this.chains = chains;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void request(String key, long chainId, ArtworkId artwork, String productKey, Address recipient, long quantity) {
    chains.require(chainId);
    twins.insert(key, chainId, artwork, productKey, recipient, quantity, clock.instant())
        .ifPresent(id -> tasks.schedule(DeliverTwin.KIND, id, new DeliverTwin.Step(id)));
  }

  @Override
  @Transactional
  public void request(String key, ArtworkId artwork, String productKey, Address recipient, long quantity) {
    request(key, chains.all().getFirst().chainId(), artwork, productKey, recipient, quantity);
  }

  /** Requests the transaction, retries it if it failed, or finds that somebody else sent the voucher. May be repeated after any crash. */
  TaskOutcome deliver(String id) {
    var twin = twins.require(id);
    var edition = editions.of(twin);
    return switch (fates.of(twin.chainId(), chains.contract(twin.chainId(), Contracts.EDITIONS), twin.number())) {
      case Fate.Ended(var use) when use.gave(twin.recipient()) -> {
        settlement.confirmElsewhere(id, use.txHash());
        yield TaskOutcome.done();
      }
      case Fate.Ended(var use) -> throw new IllegalStateException(
          "the voucher " + twin.number() + " of " + id + " was withdrawn in transaction " + use.txHash());
      case Fate.Open.USED -> TaskOutcome.again(UNTIL_IT_IS_DEEP);
      case Fate.Open.UNUSED -> {
        sending.send(twin, edition);
        yield TaskOutcome.done();
      }
    };
  }
}
