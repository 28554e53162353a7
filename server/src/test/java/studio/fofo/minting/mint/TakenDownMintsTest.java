package studio.fofo.minting.mint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.ArtworkTakenDown;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SentTransaction;
import studio.fofo.chain.Transactions;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.TypeId;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintConfirmed;
import studio.fofo.minting.MintId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** Mints in progress whose artwork an operator takes down. */
@ModuleTest
class TakenDownMintsTest {

  private final MintRows mints;
  private final MetadataStoring storing;
  private final Transactions transactions;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Chains chains;
  private final HungArtworks artworks;
  private final SignIn signIn;
  private final Http http;
  private final HeardEvents heard;

  TakenDownMintsTest(MintRows mints, MetadataStoring storing, Transactions transactions, TransactionTemplate transaction,
      ApplicationEventPublisher events, Chains chains, HungArtworks artworks, SignIn signIn, Http http, HeardEvents heard) {
    this.mints = mints;
    this.storing = storing;
    this.transactions = transactions;
    this.transaction = transaction;
    this.events = events;
    this.chains = chains;
    this.artworks = artworks;
    this.signIn = signIn;
    this.http = http;
    this.heard = heard;
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  @Test
  void stopBeforeAnythingIsStored() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    var id = requested(creator, artwork);

    takeDown(artwork.id(), true);

    assertThat(mints.find(id).orElseThrow().status()).isEqualTo(Mint.Status.FAILED);
    assertThat(mints.find(id).orElseThrow().failure()).contains("an operator of this studio took the artwork down");
    storing.store(id);
    assertThat(mints.find(id).orElseThrow().metadataCid()).isEmpty();
    assertThat(transactions.find(MintSettlement.purpose(id))).isEmpty();
  }

  /** The mint was requested and the artwork taken down at the same time, in transactions that do not see each other. */
  @Test
  void stopIfTheyWereRequestedAtTheSameMoment() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    takeDown(artwork.id(), true);
    var id = requested(creator, artwork);

    storing.store(id);

    assertThat(mints.find(id).orElseThrow().status()).isEqualTo(Mint.Status.FAILED);
    assertThat(transactions.find(MintSettlement.purpose(id))).isEmpty();
  }

  @Test
  void stopUntilTheirTransactionIsSigned() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    var id = requested(creator, artwork);
    transaction.executeWithoutResult(status -> {
      storing.store(id);
      events.publishEvent(new ArtworkTakenDown(artwork.id(), true, Instant.now()));
    });
    assertThat(mints.find(id).orElseThrow().status()).isEqualTo(Mint.Status.FAILED);

    var later = artworks.by(creator.userId());
    storing.store(requested(creator, later));
    heard.await(MintConfirmed.class, event -> event.artworkId().equals(later.id()));
    assertThat(transactions.find(MintSettlement.purpose(id)).orElseThrow().status()).as("of the same relayer, and before")
        .isEqualTo(SentTransaction.Status.FAILED);
    assertThat(heard.all(MintConfirmed.class, event -> event.artworkId().equals(artwork.id()))).isEmpty();
  }

  @Test
  void canBeRequestedAgainWhenTheArtworkIsBack() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    requested(creator, artwork);
    takeDown(artwork.id(), true);
    takeDown(artwork.id(), false);

    storing.store(requested(creator, artwork));

    heard.await(MintConfirmed.class, event -> event.artworkId().equals(artwork.id()));
  }

  /** Stored, without a task. */
  private MintId requested(SignIn.Person creator, Artwork artwork) {
    var order = new MintOrder(new MintId(TypeId.next("mint").toString()), creator.userId(), artwork.id(), "Neon Fox", "",
        Optional.empty(), Optional.empty(), new Address(creator.wallet()), 1, new BasisPoints(500));
    assertThat(
        mints.insert(order.mint(new MintOrder.Place(Chain.LOCAL, chains.contract(Chain.LOCAL, Contracts.ORIGINALS)),
            artwork.imageCid().toString(), Instant.now())))
        .isTrue();
    return order.id();
  }

  private void takeDown(ArtworkId artwork, boolean down) {
    assertThat(http.send("PUT", "/api/v1/console/artworks/" + artwork + "/takedown", Map.of("takenDown", down, "reason", "no"))
        .as(signIn.operator()).call().status()).isEqualTo(200);
  }
}
