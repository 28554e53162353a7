package studio.fofo.minting.mint;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Address;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SentTransaction;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.chain.Transactions;
import studio.fofo.generation.Artworks;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintConfirmed;
import studio.fofo.minting.MintErrors;
import studio.fofo.minting.MintId;
import studio.fofo.minting.MintRequested;
import studio.fofo.minting.voucher.VoucherFates;
import studio.fofo.minting.voucher.VoucherFates.Fate;
import studio.fofo.minting.voucher.VoucherUse;
import studio.fofo.minting.voucher.Vouchers;
import studio.fofo.minting.voucher.Vouchers.Original;
import studio.fofo.minting.voucher.Vouchers.Pieces;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.runtime.Tasks;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;

/** A mint's way from the request to the token, each step one guarded method. */
public class Minting {

  private static final Logger LOG = LoggerFactory.getLogger(Minting.class);
  private static final String KEY = "mint:";
  private static final String EXPIRED = "FofoMinter_VoucherExpired";
  /** Long enough for a relayer in trouble; an artwork whose mint cannot succeed waits so long before it can be minted again. */
  private static final Duration VOUCHER_LIFE = Duration.ofHours(6);
  /** After a voucher's end, for nodes that lag behind to show a use in its last moment. */
  private static final Duration GRACE = Duration.ofMinutes(15);
  private static final Duration UNTIL_IT_IS_DEEP = Duration.ofSeconds(1);
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(10);

  private final MintRows mints;
  private final Artworks artworks;
  private final ContentStore content;
  private final Metadata metadata;
  private final Vouchers vouchers;
  private final VoucherFates fates;
  private final MintGas gas;
  private final Chains chains;
  private final Transactions transactions;
  private final Tasks tasks;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Minting(MintRows mints, Artworks artworks, ContentStore content, Metadata metadata, Vouchers vouchers, VoucherFates fates,
      MintGas gas, Chains chains, Transactions transactions, Tasks tasks, TransactionTemplate transaction,
      ApplicationEventPublisher events, Clock clock) {
    this.mints = mints;
    this.artworks = artworks;
    this.content = content;
    this.metadata = metadata;
    this.vouchers = vouchers;
    this.fates = fates;
    this.gas = gas;
    this.chains = chains;
    this.transactions = transactions;
    this.tasks = tasks;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes the request down, or answers the one that is there under this id.
   *
   * @throws Refusal {@code MINT_ARTWORK_ALREADY_MINTED}, {@code QUOTA_USED_UP}
   */
  public Mint request(MintOrder order) {
    var artwork = artworks.requireOwned(order.artworkId(), order.userId());
    var contract = chains.contract(order.chainId(), order.editionSize() == 1 ? Contracts.ORIGINALS : Contracts.EDITIONS);
    var mint = order.mint(contract.value(), artwork.imageCid().toString(), clock.instant());
    transaction.executeWithoutResult(status -> {
      if (mints.insert(mint)) {
        gas.setAside(mint);
        events.publishEvent(new MintRequested(mint.id(), mint.userId(), mint.artworkId()));
        tasks.schedule(StoreMetadata.KIND, mint.id().value(), new StoreMetadata.Step(mint.id()));
      } else if (mints.find(mint.id()).filter(known -> known.userId().equals(mint.userId())).isEmpty()) {
        throw new Refusal(MintErrors.MINT_ARTWORK_ALREADY_MINTED,
            "artwork " + mint.artworkId() + " is minted or being minted; an artwork is minted once");
      }
    });
    CrashPoints.reach("mint-requested");
    return mints.find(mint.id()).orElseThrow();
  }

  /** Stores the metadata, then signs the voucher and requests the transaction. May be repeated after any crash. */
  void store(MintId id) {
    mints.storing(id);
    var mint = mints.find(id).orElseThrow();
    var artwork = artworks.find(mint.artworkId()).orElseThrow();
    var cid = content.putRaw(metadata.of(artwork, mint.name(), mint.description(), Map.of()));
    var signedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    transaction.executeWithoutResult(status -> {
      if (mints.stored(id, cid.toString(), signedAt.plus(VOUCHER_LIFE))) {
        artworks.guard(artwork.id(), cid.toString(), true);
        transactions.request(new TransactionRequest(KEY + id, mint.chainId(), SignerRole.RELAYER,
            chains.contract(mint.chainId(), Contracts.MINTER), call(mint, cid, signedAt)));
      }
    });
  }

  @EventListener
  void on(TransactionSubmitted submitted) {
    if (submitted.key().startsWith(KEY)) {
      mints.submitted(idOf(submitted.key()), submitted.txHash());
    }
  }

  @EventListener
  void on(TransactionConfirmed confirmed) {
    if (!confirmed.key().startsWith(KEY)) {
      return;
    }
    var id = idOf(confirmed.key());
    var tokenId = Vouchers.tokenId(confirmed.logs()).orElseThrow(
        () -> new IllegalStateException("transaction " + confirmed.txHash() + " of " + id + " tells of no minted token"));
    confirm(id, tokenId, confirmed.txHash(), confirmed.blockNumber(), confirmed.gasUsed());
  }

  /** Says nothing about the voucher, which anybody may have sent before us, and may still send. */
  @EventListener
  void on(TransactionFailed failed) {
    if (failed.key().startsWith(KEY)) {
      var id = idOf(failed.key());
      LOG.warn("mint's transaction failed mintId={} reason={}", id, failed.reason());
      gas.lost(mints.find(id).orElseThrow(), failed.gasUsed());
      tasks.schedule(SettleMint.KIND, id.value(), new SettleMint.Step(id));
    }
  }

  /**
   * Finds out how a mint ended whose transaction failed: confirmed by whoever sent the voucher, or tried again while the voucher lives.
   * It fails, and frees its artwork, only when nobody can use the voucher any more. May be repeated after any crash.
   */
  TaskOutcome settle(MintId id) {
    var mint = mints.find(id).orElseThrow();
    if (mint.status() == Mint.Status.CONFIRMED || mint.status() == Mint.Status.FAILED) {
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
    var reason = transactions.find(KEY + mint.id()).filter(sent -> sent.status() == SentTransaction.Status.FAILED)
        .flatMap(SentTransaction::failure).orElse("");
    if (reason.startsWith(EXPIRED) && clock.instant().isAfter(mints.voucherUntil(mint.id()).plus(GRACE))) {
      fail(mint.id(), reason);
      return TaskOutcome.done();
    }
    transactions.retry(KEY + mint.id());
    return TaskOutcome.again(BEFORE_TRYING_AGAIN);
  }

  /** @param gasUsed by us; 0 when somebody else sent the voucher */
  private void confirm(MintId id, BigInteger tokenId, String txHash, long blockNumber, long gasUsed) {
    if (mints.confirmed(id, tokenId, txHash, blockNumber)) {
      var mint = mints.find(id).orElseThrow();
      gas.used(mint, gasUsed);
      artworks.reveal(mint.artworkId());
      LOG.info("mint confirmed mintId={} tokenId={} tx={}", id, tokenId, txHash);
      events.publishEvent(
          new MintConfirmed(id, mint.userId(), mint.artworkId(), mint.chainId(), mint.contract(), tokenId));
    }
  }

  private void fail(MintId id, String reason) {
    transaction.executeWithoutResult(status -> {
      if (mints.failed(id, reason)) {
        gas.used(mints.find(id).orElseThrow(), 0);
        LOG.warn("mint failed mintId={} reason={}", id, reason);
      }
    });
  }

  private String call(Mint mint, Cid cid, Instant signedAt) {
    var until = signedAt.plus(VOUCHER_LIFE);
    var recipient = new Address(mint.recipient());
    var number = mints.number(mint.id());
    return mint.editionSize() == 1
        ? vouchers.mint(new Original(
            mint.chainId(), recipient, cid.digest(), recipient, mint.royalty().value(), number, signedAt, until))
        : vouchers.mint(new Pieces(mint.chainId(), recipient, number, mint.editionSize(), mint.editionSize(), cid.digest(), recipient,
            mint.royalty().value(), number, signedAt, until));
  }

  private static MintId idOf(String key) {
    return new MintId(key.substring(KEY.length()));
  }
}
