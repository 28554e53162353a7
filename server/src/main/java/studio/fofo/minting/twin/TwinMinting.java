package studio.fofo.minting.twin;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Reverts;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionListener;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.chain.Transactions;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Address;
import studio.fofo.minting.Mint;
import studio.fofo.minting.Mints;
import studio.fofo.minting.TwinMinted;
import studio.fofo.minting.Twins;
import studio.fofo.minting.mint.Metadata;
import studio.fofo.minting.voucher.VoucherFates;
import studio.fofo.minting.voucher.VoucherFates.Fate;
import studio.fofo.minting.voucher.VoucherUseOrphaned;
import studio.fofo.minting.voucher.Vouchers;
import studio.fofo.minting.voucher.Vouchers.Pieces;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.runtime.Tasks;
import studio.fofo.storage.ContentStore;

/** {@link Twins} on "FOFO Editions". What a buyer paid for is tried until it is there. */
public class TwinMinting implements Twins, TransactionListener {

  private static final Logger LOG = LoggerFactory.getLogger(TwinMinting.class);
  private static final TransactionKind TWIN = new TransactionKind("twin");
  private static final int OPEN_EDITION = 0;
  private static final int USUAL_ROYALTY = 500;
  private static final int LONGEST_NAME = 60;
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(30);
  private static final Duration UNTIL_IT_IS_DEEP = Duration.ofSeconds(1);
  private static final Duration VOUCHER_LIFE = Duration.ofDays(365);
  private static final String USED = "FofoMinter_VoucherUsed";

  private final TwinRows twins;
  private final Mints mints;
  private final Artworks artworks;
  private final Users users;
  private final ContentStore content;
  private final Metadata metadata;
  private final Vouchers vouchers;
  private final VoucherFates fates;
  private final Chains chains;
  private final Transactions transactions;
  private final Tasks tasks;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TwinMinting(TwinRows twins, Mints mints, Artworks artworks, Users users, ContentStore content, Metadata metadata, Vouchers vouchers,
      VoucherFates fates, Chains chains, Transactions transactions, Tasks tasks, TransactionTemplate transaction,
      ApplicationEventPublisher events, Clock clock) {
    this.twins = twins;
    this.mints = mints;
    this.artworks = artworks;
    this.users = users;
    this.content = content;
    this.metadata = metadata;
    this.vouchers = vouchers;
    this.fates = fates;
    this.chains = chains;
    this.transactions = transactions;
    this.tasks = tasks;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void request(String key, long chainId, ArtworkId artwork, String productKey, String recipientWallet, long quantity) {
    chains.require(chainId);
    twins.insert(key, chainId, artwork, productKey, new Address(recipientWallet), quantity, clock.instant())
        .ifPresent(id -> tasks.schedule(DeliverTwin.KIND, id, new DeliverTwin.Step(id)));
  }

  @Override
  @Transactional
  public void request(String key, ArtworkId artwork, String productKey, String recipientWallet, long quantity) {
    request(key, chains.all().getFirst().chainId(), artwork, productKey, recipientWallet, quantity);
  }

  /** Requests the transaction, takes it up again when it failed, or sees that somebody else sent it. May be repeated after any crash. */
  TaskOutcome deliver(String id) {
    var twin = twins.require(id);
    var edition = twins.edition(twin.chainId(), twin.productKey()).orElseGet(() -> newEdition(twin));
    return switch (fates.of(twin.chainId(), chains.contract(twin.chainId(), Contracts.EDITIONS).value(), twin.number())) {
      case Fate.Ended(var use) when use.gave(twin.recipient()) -> {
        transaction.executeWithoutResult(status -> confirm(id, use.txHash()));
        yield TaskOutcome.done();
      }
      case Fate.Ended(var use) -> throw new IllegalStateException(
          "the voucher " + twin.number() + " of " + id + " was withdrawn in transaction " + use.txHash());
      case Fate.Open.USED -> TaskOutcome.again(UNTIL_IT_IS_DEEP);
      case Fate.Open.UNUSED -> send(twin, edition);
    };
  }

  private TaskOutcome send(Twin twin, Edition edition) {
    var purpose = TWIN.of(twin.id());
    transaction.executeWithoutResult(status -> {
      transactions.request(new TransactionRequest(purpose, twin.chainId(), SignerRole.RELAYER,
          chains.contract(twin.chainId(), Contracts.MINTER), call(twin, edition)));
      if (transactions.find(purpose).filter(sent -> sent.status() == Status.FAILED).isPresent()) {
        transactions.retry(purpose);
      }
    });
    return TaskOutcome.done();
  }

  @Override
  public TransactionKind kind() {
    return TWIN;
  }

  @Override
  public void onSubmitted(TransactionSubmitted submitted) {
    twins.submitted(submitted.purpose().subject(), submitted.txHash());
  }

  @Override
  public void onConfirmed(TransactionConfirmed confirmed) {
    confirm(confirmed.purpose().subject(), confirmed.txHash());
  }

  private void confirm(String id, String txHash) {
    if (twins.confirmed(id, txHash)) {
      var twin = twins.require(id);
      var edition = twins.edition(twin.chainId(), twin.productKey()).orElseThrow();
      LOG.info("twin minted key={} edition={} tx={}", twin.key(), edition.number(), txHash);
      events.publishEvent(new TwinMinted(twin.key(), twin.chainId(), chains.contract(twin.chainId(), Contracts.EDITIONS).value(),
          BigInteger.valueOf(edition.number()), twin.quantity(), txHash));
    }
  }

  @Override
  public void onFailed(TransactionFailed failed) {
    var id = failed.purpose().subject();
    LOG.error("a twin could not be minted, trying again twinId={} reason={}", id, failed.reason());
    var at = clock.instant().plus(Reverts.isError(USED, failed.reason()) ? UNTIL_IT_IS_DEEP : BEFORE_TRYING_AGAIN);
    tasks.schedule(DeliverTwin.KIND, id + ":again:" + at.getEpochSecond(), new DeliverTwin.Step(id), at);
  }

  /** Whoever had sent the voucher: it can be used again. In the indexer's transaction. */
  @EventListener
  void on(VoucherUseOrphaned gone) {
    twins.ofVoucher(gone.chainId(), gone.number()).ifPresent(id -> {
      LOG.warn("a twin is gone by a reorganisation twinId={} block={}", id, gone.blockHash());
      tasks.schedule(DeliverTwin.KIND, id + ":" + gone.blockHash(), new DeliverTwin.Step(id));
    });
  }

  private Edition newEdition(Twin twin) {
    var artwork = artworks.find(twin.artworkId()).orElseThrow();
    var mint = mints.ofArtwork(artwork.id());
    var name = mint.map(Mint::name).orElseGet(() -> shortened(artwork)) + " · twin";
    var cid = content.putRaw(metadata.of(artwork, name, "The digital twin of a printed piece from FOFO Studio.",
        Map.of("product", twin.productKey())));
    artworks.guard(artwork.id(), cid.toString(), true);
    var creator = users.wallet(artwork.owner());
    return twins.edition(twin.chainId(), twin.productKey(), artwork.id(), cid, creator.orElse(Address.ZERO.value()),
        creator.isEmpty() ? 0 : mint.map(known -> known.royalty().value()).orElse(USUAL_ROYALTY));
  }

  private String call(Twin twin, Edition edition) {
    return vouchers.mint(new Pieces(twin.chainId(), new Address(twin.recipient()), edition.number(), twin.quantity(), OPEN_EDITION,
        edition.metadataCid().digest(), new Address(edition.creator()), edition.royaltyBps(), twin.number(), twin.requestedAt(),
        twin.requestedAt().plus(VOUCHER_LIFE)));
  }

  private static String shortened(Artwork artwork) {
    var prompt = artwork.prompt();
    return prompt.length() <= LONGEST_NAME ? prompt : prompt.substring(0, LONGEST_NAME).strip() + "…";
  }
}
