package studio.fofo.minting.mint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.MintId;
import studio.fofo.minting.MintRequested;
import studio.fofo.minting.voucher.Vouchers;
import studio.fofo.minting.voucher.Vouchers.Original;
import studio.fofo.minting.voucher.Vouchers.Pieces;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.Tasks;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;

/** A mint's way from the request to its transaction; {@link MintSettlement} sees it to the token. Each step is one guarded method. */
public class Minting {

  /** Long enough for a relayer in trouble; an artwork whose mint cannot succeed waits so long before it can be minted again. */
  private static final Duration VOUCHER_LIFE = Duration.ofHours(6);

  private final MintRows mints;
  private final Artworks artworks;
  private final ContentStore content;
  private final Metadata metadata;
  private final Vouchers vouchers;
  private final MintGas gas;
  private final TakenDownMints takenDown;
  private final Chains chains;
  private final Transactions transactions;
  private final Tasks tasks;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Minting(MintRows mints, Artworks artworks, ContentStore content, Metadata metadata, Vouchers vouchers, MintGas gas,
      TakenDownMints takenDown, Chains chains, Transactions transactions, Tasks tasks, TransactionTemplate transaction,
      ApplicationEventPublisher events, Clock clock) {
    this.mints = mints;
    this.artworks = artworks;
    this.content = content;
    this.metadata = metadata;
    this.vouchers = vouchers;
    this.gas = gas;
    this.takenDown = takenDown;
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
        throw new Refusal(MintingErrors.MINT_ARTWORK_ALREADY_MINTED,
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
    if (mint.status() == Mint.Status.FAILED) {
      return;
    }
    var artwork = artworks.find(mint.artworkId()).orElseThrow();
    var cid = content.putRaw(metadata.of(artwork, mint.name(), mint.description(), Map.of()));
    var signedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    transaction.executeWithoutResult(status -> {
      if (!artworks.keepUp(artwork.id())) {
        takenDown.stop(mint);
      } else if (mints.stored(id, cid.toString(), signedAt.plus(VOUCHER_LIFE)).isPresent()) {
        artworks.guard(artwork.id(), cid.toString(), true);
        transactions.request(new TransactionRequest(MintSettlement.purpose(id), mint.chainId(), SignerRole.RELAYER,
            chains.contract(mint.chainId(), Contracts.MINTER), call(mint, cid, signedAt)));
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
}
