package studio.fofo.minting.twin;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Address;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.chain.Transactions;
import studio.fofo.generation.Artwork;
import studio.fofo.generation.ArtworkId;
import studio.fofo.generation.Artworks;
import studio.fofo.identity.Users;
import studio.fofo.minting.Mint;
import studio.fofo.minting.Mints;
import studio.fofo.minting.TwinMinted;
import studio.fofo.minting.Twins;
import studio.fofo.minting.mint.Metadata;
import studio.fofo.minting.voucher.Vouchers;
import studio.fofo.minting.voucher.Vouchers.Pieces;
import studio.fofo.runtime.Tasks;
import studio.fofo.storage.ContentStore;

/** {@link Twins} on "FOFO Editions". What a buyer paid for is tried until it is there. */
public class TwinMinting implements Twins {

  private static final Logger LOG = LoggerFactory.getLogger(TwinMinting.class);
  private static final String KEY = "twin:";
  private static final int OPEN_EDITION = 0;
  private static final int USUAL_ROYALTY = 500;
  private static final int LONGEST_NAME = 60;
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(30);

  private final TwinRows twins;
  private final Mints mints;
  private final Artworks artworks;
  private final Users users;
  private final ContentStore content;
  private final Metadata metadata;
  private final Vouchers vouchers;
  private final Chains chains;
  private final Transactions transactions;
  private final Tasks tasks;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TwinMinting(TwinRows twins, Mints mints, Artworks artworks, Users users, ContentStore content, Metadata metadata, Vouchers vouchers,
      Chains chains, Transactions transactions, Tasks tasks, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
    this.twins = twins;
    this.mints = mints;
    this.artworks = artworks;
    this.users = users;
    this.content = content;
    this.metadata = metadata;
    this.vouchers = vouchers;
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

  /** Requests the transaction, or takes it up again when it failed. May be repeated after any crash. */
  void deliver(String id) {
    var twin = twins.require(id);
    var edition = twins.edition(twin.chainId(), twin.productKey()).orElseGet(() -> newEdition(twin));
    transaction.executeWithoutResult(status -> {
      transactions.request(new TransactionRequest(KEY + id, twin.chainId(), SignerRole.RELAYER,
          chains.contract(twin.chainId(), Contracts.MINTER), call(twin, edition)));
      if (transactions.find(KEY + id).filter(sent -> sent.status() == Status.FAILED).isPresent()) {
        transactions.retry(KEY + id);
      }
    });
  }

  @EventListener
  void on(TransactionSubmitted submitted) {
    ofTwin(submitted.key(), id -> twins.submitted(id, submitted.txHash()));
  }

  @EventListener
  void on(TransactionConfirmed confirmed) {
    ofTwin(confirmed.key(), id -> {
      if (twins.confirmed(id, confirmed.txHash())) {
        var twin = twins.require(id);
        var edition = twins.edition(twin.chainId(), twin.productKey()).orElseThrow();
        LOG.info("twin minted key={} edition={} tx={}", twin.key(), edition.number(), confirmed.txHash());
        events.publishEvent(new TwinMinted(twin.key(), twin.chainId(), chains.contract(twin.chainId(), Contracts.EDITIONS).value(),
            BigInteger.valueOf(edition.number()), twin.quantity(), confirmed.txHash()));
      }
    });
  }

  @EventListener
  void on(TransactionFailed failed) {
    ofTwin(failed.key(), id -> {
      LOG.error("a twin could not be minted, trying again twinId={} reason={}", id, failed.reason());
      var at = clock.instant().plus(BEFORE_TRYING_AGAIN);
      tasks.schedule(DeliverTwin.KIND, id + ":again:" + at.getEpochSecond(), new DeliverTwin.Step(id), at);
    });
  }

  private Edition newEdition(Twin twin) {
    var artwork = artworks.find(twin.artworkId()).orElseThrow();
    var mint = mints.ofArtwork(artwork.id());
    var name = mint.map(Mint::name).orElseGet(() -> shortened(artwork)) + " · twin";
    var cid = content.putRaw(metadata.of(artwork, name, "The digital twin of a printed piece from FOFO Studio.",
        Map.of("product", twin.productKey())));
    var creator = users.wallet(artwork.owner());
    return twins.edition(twin.chainId(), twin.productKey(), artwork.id(), cid, creator.orElse(Address.ZERO.value()),
        creator.isEmpty() ? 0 : mint.map(known -> known.royalty().value()).orElse(USUAL_ROYALTY));
  }

  private String call(Twin twin, Edition edition) {
    return vouchers.mint(new Pieces(twin.chainId(), new Address(twin.recipient()), edition.number(), twin.quantity(), OPEN_EDITION,
        edition.metadataCid().digest(), new Address(edition.creator()), edition.royaltyBps(), twin.number(), twin.requestedAt()));
  }

  private static String shortened(Artwork artwork) {
    var prompt = artwork.prompt();
    return prompt.length() <= LONGEST_NAME ? prompt : prompt.substring(0, LONGEST_NAME).strip() + "…";
  }

  private static void ofTwin(String key, Consumer<String> what) {
    if (key.startsWith(KEY)) {
      what.accept(key.substring(KEY.length()));
    }
  }
}
