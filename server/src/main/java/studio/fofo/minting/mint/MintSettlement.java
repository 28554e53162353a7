package studio.fofo.minting.mint;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.Reverts;
import studio.fofo.chain.SentTransaction;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionListener;
import studio.fofo.chain.TransactionPurpose;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.chain.Transactions;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintId;
import studio.fofo.minting.mint.MintState.Step;
import studio.fofo.minting.voucher.VoucherFates.Fate;
import studio.fofo.minting.voucher.VoucherFates;
import studio.fofo.minting.voucher.VoucherUse;
import studio.fofo.minting.voucher.VoucherUseOrphaned;
import studio.fofo.minting.voucher.Vouchers;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.runtime.Tasks;

/** Follows a mint from its transaction to the token, or to its definite failure. */
class MintSettlement implements TransactionListener {

  private static final TransactionKind MINT = new TransactionKind("mint");

  private static final Logger LOG = LoggerFactory.getLogger(MintSettlement.class);
  private static final String EXPIRED = "FofoMinter_VoucherExpired";
  /** Added to a voucher's expiry, so that lagging nodes can show a use in its last moment. */
  private static final Duration GRACE = Duration.ofMinutes(15);
  private static final Duration UNTIL_IT_IS_DEEP = Duration.ofSeconds(1);
  /** We send nothing for it; anybody who has its voucher can send it until it expires. */
  private static final Duration WHILE_IT_IS_DOWN = Duration.ofMinutes(1);
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(10);

  private final MintRows mints;
  private final Artworks artworks;
  private final VoucherFates fates;
  private final MintEffects after;
  private final Transactions transactions;
  private final Tasks tasks;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MintSettlement(MintRows mints, Artworks artworks, VoucherFates fates, MintEffects after, Transactions transactions, Tasks tasks,
      TransactionTemplate transaction, Clock clock) {
    this.mints = mints;
    this.artworks = artworks;
    this.fates = fates;
    this.after = after;
    this.transactions = transactions;
    this.tasks = tasks;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The purpose of a mint's transaction. */
  static TransactionPurpose purpose(MintId id) {
    return MINT.of(id.value());
  }

  @Override
  public TransactionKind kind() {
    return MINT;
  }

  @Override
  public void onSubmitted(TransactionSubmitted submitted) {
    mints.submitted(new MintId(submitted.purpose().subject()), submitted.txHash());
  }

  @Override
  public void onConfirmed(TransactionConfirmed confirmed) {
    var id = new MintId(confirmed.purpose().subject());
    var tokenId = Vouchers.tokenId(confirmed.logs()).orElseThrow(
        () -> new IllegalStateException("transaction " + confirmed.txHash() + " of " + id + " has no event of a minted token"));
    confirm(id, tokenId, confirmed.txHash(), confirmed.blockNumber(), confirmed.gasUsed());
  }

  /** Says nothing about the voucher, which anybody may have sent before us, or may still send. */
  @Override
  public void onFailed(TransactionFailed failed) {
    var id = new MintId(failed.purpose().subject());
    LOG.warn("mint's transaction failed mintId={} reason={}", id, failed.reason());
    after.lost(mints.find(id).orElseThrow(), failed.gasUsed());
    tasks.schedule(SettleMint.KIND, id.value(), new SettleMint.Step(id));
  }

  /** Whoever sent the voucher, it can be used again. In the indexer's transaction. */
  @EventListener
  void on(VoucherUseOrphaned gone) {
    mints.ofVoucher(gone.chainId(), gone.contract(), gone.number()).ifPresent(mint -> {
      LOG.warn("a reorganisation removed a mint's token mintId={} block={}", mint.id(), gone.blockHash());
      tasks.schedule(SettleMint.KIND, mint.id() + ":" + gone.blockHash(), new SettleMint.Step(mint.id()));
    });
  }

  /**
   * Determines how a mint ended if its transaction failed or a reorganisation removed its token: it is confirmed, whoever sent the voucher,
   * or retried while the voucher is valid. It fails, and releases its artwork, only when nobody can use the voucher any more. May be
   * repeated after any crash.
   */
  TaskOutcome settle(MintId id) {
    var mint = mints.find(id).orElseThrow();
    if (mint.status() == Mint.Status.FAILED) {
      return TaskOutcome.done();
    }
    return switch (fates.of(mint.chainId(), mint.contract(), mints.number(id))) {
      case Fate.Ended(var use) -> end(mint, use);
      case Fate.Open.USED -> TaskOutcome.again(UNTIL_IT_IS_DEEP);
      case Fate.Open.UNUSED -> tryAgain(mint);
    };
  }

  private TaskOutcome end(Mint mint, VoucherUse use) {
    transaction.executeWithoutResult(status -> {
      if (use.gave(mint.recipient())) {
        confirm(mint.id(), use.minted().orElseThrow().tokenId(), use.txHash(), use.blockNumber(), 0);
      } else {
        fail(mint.id(), "the voucher was withdrawn in transaction " + use.txHash());
      }
    });
    return TaskOutcome.done();
  }

  private TaskOutcome tryAgain(Mint mint) {
    var reason = transactions.find(purpose(mint.id())).filter(sent -> sent.status() == SentTransaction.Status.FAILED)
        .flatMap(SentTransaction::failure).orElse("");
    var isTakenDown = artworks.isTakenDown(mint.artworkId());
    if ((isTakenDown || Reverts.isError(EXPIRED, reason)) && clock.instant().isAfter(mints.voucherUntil(mint.id()).plus(GRACE))) {
      fail(mint.id(), isTakenDown ? TakenDownMints.REASON : reason);
      return TaskOutcome.done();
    }
    if (isTakenDown) {
      return TaskOutcome.again(WHILE_IT_IS_DOWN);
    }
    transactions.retry(purpose(mint.id()));
    return TaskOutcome.again(BEFORE_TRYING_AGAIN);
  }

  /** @param gasUsed by us; 0 if somebody else sent the voucher */
  private void confirm(MintId id, BigInteger tokenId, String txHash, long blockNumber, long gasUsed) {
    mints.confirmed(id, tokenId, txHash, blockNumber).map(Step::effects).filter(effects -> !effects.isEmpty()).ifPresent(effects -> {
      LOG.info("mint confirmed mintId={} tokenId={} tx={}", id, tokenId, txHash);
      var mint = mints.find(id).orElseThrow();
      effects.forEach(effect -> after.carryOut(effect, mint, gasUsed));
    });
  }

  private void fail(MintId id, String reason) {
    transaction.executeWithoutResult(status -> {
      var step = mints.failed(id, reason);
      if (step.isPresent()) {
        var mint = mints.find(id).orElseThrow();
        step.get().effects().forEach(effect -> after.carryOut(effect, mint, 0));
        LOG.warn("mint failed mintId={} reason={}", id, reason);
      } else {
        LOG.error("a token removed by a reorganisation cannot be minted again mintId={} reason={}", id, reason);
      }
    });
  }
}
