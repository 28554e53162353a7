package studio.fofo.minting.twin;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Reverts;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionListener;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.minting.TwinMinted;
import studio.fofo.minting.voucher.VoucherUseOrphaned;
import studio.fofo.runtime.Tasks;

/** Follows a twin from its transaction to the buyer's wallet, and starts again if a reorganisation removes it. */
class TwinSettlement implements TransactionListener {

  static final TransactionKind TWIN = new TransactionKind("twin");

  private static final Logger LOG = LoggerFactory.getLogger(TwinSettlement.class);
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(30);
  private static final String USED = "FofoMinter_VoucherUsed";

  private final TwinRows twins;
  private final Chains chains;
  private final Tasks tasks;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TwinSettlement(TwinRows twins, Chains chains, Tasks tasks, TransactionTemplate transaction, ApplicationEventPublisher events,
      Clock clock) {
    this.twins = twins;
    this.chains = chains;
    this.tasks = tasks;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public TransactionKind kind() {
    return TWIN;
  }

  /** The studio pays for it, and its voucher is valid for a year. */
  @Override
  public boolean canWait() {
    return true;
  }

  @Override
  public void onSubmitted(TransactionSubmitted submitted) {
    twins.submitted(submitted.purpose().subject(), submitted.txHash());
  }

  @Override
  public void onConfirmed(TransactionConfirmed confirmed) {
    confirm(confirmed.purpose().subject(), confirmed.txHash());
  }

  /** Somebody else sent the voucher. */
  void confirmElsewhere(String id, String txHash) {
    transaction.executeWithoutResult(status -> confirm(id, txHash));
  }

  private void confirm(String id, String txHash) {
    if (twins.confirmed(id, txHash)) {
      var twin = twins.require(id);
      var edition = twins.edition(twin.chainId(), twin.productKey()).orElseThrow();
      LOG.info("twin minted key={} edition={} tx={}", twin.key(), edition.number(), txHash);
      events.publishEvent(new TwinMinted(twin.key(), twin.chainId(), chains.contract(twin.chainId(), Contracts.EDITIONS),
          BigInteger.valueOf(edition.number()), twin.quantity(), txHash));
    }
  }

  @Override
  public void onFailed(TransactionFailed failed) {
    var id = failed.purpose().subject();
    LOG.error("cannot mint a twin, retrying twinId={} reason={}", id, failed.reason());
    var at = clock.instant().plus(Reverts.isError(USED, failed.reason()) ? TwinMinting.UNTIL_IT_IS_DEEP : BEFORE_TRYING_AGAIN);
    tasks.schedule(DeliverTwin.KIND, id + ":again:" + at.getEpochSecond(), new DeliverTwin.Step(id), at);
  }

  /** Whoever sent the voucher, it can be used again. In the indexer's transaction. */
  @EventListener
  void on(VoucherUseOrphaned gone) {
    twins.ofVoucher(gone.chainId(), gone.number()).ifPresent(id -> {
      LOG.warn("a reorganisation removed a twin twinId={} block={}", id, gone.blockHash());
      tasks.schedule(DeliverTwin.KIND, id + ":" + gone.blockHash(), new DeliverTwin.Step(id));
    });
  }
}
