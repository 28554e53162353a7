package studio.fofo.minting.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.HeldArtworks;
import studio.fofo.artworks.Visibility;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.collection.Collections;
import studio.fofo.testing.CollectionBook;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PersonsWallet;
import studio.fofo.testing.SignIn;

/** What a crash between two steps of a reveal leaves behind, and that the next attempt finishes it. */
@ModuleTest
class RevealStepsTest {

  private final Http http;
  private final SignIn signIn;
  private final HungArtworks hung;
  private final CollectionBook book;
  private final PersonsWallet wallets;
  private final Steps steps;
  private final Nodes nodes;
  private final Chains chains;
  private final JdbcClient jdbc;

  RevealStepsTest(Http http, SignIn signIn, HungArtworks hung, CollectionBook book, PersonsWallet wallets, Nodes nodes, Chains chains,
      JdbcClient jdbc, Collections collections, RevealRows rows, RevealPieces pieces, TakingPart takingPart, RevealFiles files,
      Drawings drawings, Artworks artworks, HeldArtworks held, RevealFinality finality, TransactionTemplate transaction, Clock clock) {
    this.http = http;
    this.signIn = signIn;
    this.hung = hung;
    this.book = book.over(http);
    this.wallets = wallets;
    this.nodes = nodes;
    this.chains = chains;
    this.jdbc = jdbc;
    this.steps = new Steps(collections, rows, pieces, takingPart, files, drawings, artworks, held, finality, transaction, clock);
  }

  /** The steps with which a reveal is made, over artworks that may fail. */
  private record Steps(Collections collections, RevealRows rows, RevealPieces pieces, TakingPart takingPart, RevealFiles files,
      Drawings drawings, Artworks artworks, HeldArtworks held, RevealFinality finality, TransactionTemplate transaction, Clock clock) {

    Committing committing(HeldArtworks over) {
      return new Committing(rows, pieces, takingPart, files, artworks, over, transaction, clock);
    }

    ShowRevealed showing(HeldArtworks over) {
      return new ShowRevealed(rows, pieces, drawings, collections, over, finality, transaction);
    }

    boolean isHeld(ArtworkId id) {
      return Objects.requireNonNull(transaction.execute(status -> held.isHeld(id)));
    }
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    nodes.of(Chain.LOCAL).call("anvil_setTime", Instant.now().getEpochSecond());
  }

  @Test
  void holdsNothingIfItDiesBeforeTheListIsStored() {
    var creator = signIn.somebody();
    var collection = steps.collections().find(new CollectionId(open(creator, 2))).orElseThrow();
    var order = order(creator, 2);

    assertThatThrownBy(() -> steps.committing(new Dying(steps.held())).prepare(collection, order)).isInstanceOf(Death.class);

    assertThat(order.pieces()).noneMatch(piece -> steps.isHeld(piece.artworkId()));
    assertThat(steps.rows().of(collection.id())).isEmpty();
    var prepared = steps.committing(steps.held()).prepare(collection, order);
    assertThat(steps.committing(steps.held()).prepare(collection, order)).as("a repeat").isEqualTo(prepared);
    assertThat(order.pieces()).allMatch(piece -> steps.isHeld(piece.artworkId()));
  }

  @Test
  void drawsTheSameAgainAndFinishesAPublicationThatDied() {
    var creator = signIn.somebody();
    var id = new CollectionId(open(creator, 30));
    var order = order(creator, 30);
    var prepared = steps.committing(steps.held()).prepare(steps.collections().find(id).orElseThrow(), order);
    var commitment = http.get("/api/v1/collections/" + id + "/reveal").as(creator).call().body().get("commitment");
    wallets.send(creator.wallet(), commitment.get("calls").values());
    Eventually.is("commitment", () -> steps.rows().of(id).flatMap(Reveal::commitment).isPresent());
    nodes.of(Chain.LOCAL).call("evm_setNextBlockTimestamp", order.drawAt().getEpochSecond());
    nodes.of(Chain.LOCAL).call("evm_mine");
    var collection = steps.collections().find(id).orElseThrow();
    var drawn = Eventually.get("drawing", () -> steps.drawings().draw(collection, prepared));
    jdbc.sql("update minting.reveals set block_number = null, block_hash = null, block_at = null, directory_cid = null where id = ?")
        .param(prepared.id().value()).update();
    assertThat(steps.drawings().draw(collection, prepared)).as("after it died before it was stored").isEqualTo(Optional.of(drawn));
    wallets.send(creator.wallet(), http.get("/api/v1/collections/" + id + "/reveal/transaction").as(creator).call().body().get("calls")
        .values());
    Eventually.is("publication", () -> steps.rows().of(id).flatMap(Reveal::outcome).isPresent());
    var step = Eventually.get("event", () -> jdbc.sql("""
        select f.block_number, f.block_hash from minting.collection_facts f join minting.collections c
        on c.chain_id = f.chain_id and c.address = f.address where c.id = ? and f.fact = 'revealed'""").param(id.value())
        .query((row, number) -> new ShowRevealed.Step(id, row.getLong(1), row.getString(2), Instant.now().plusSeconds(1_000),
            drawn.directory().toString()))
        .optional());
    asBeforeThePublication(prepared);

    assertThatThrownBy(() -> steps.showing(new Dying(steps.held())).execute(step)).isInstanceOf(Death.class);

    assertThat(steps.rows().of(id).flatMap(Reveal::outcome)).isEmpty();
    assertThat(http.get("/api/v1/artworks/" + order.pieces().getFirst().artworkId()).call().status()).isEqualTo(404);
    steps.showing(steps.held()).execute(step);
    steps.showing(steps.held()).execute(step);
    assertThat(steps.rows().of(id).flatMap(Reveal::outcome)).contains(Reveal.Outcome.AS_DRAWN);
    assertThat(order.pieces()).allMatch(piece -> http.get("/api/v1/artworks/" + piece.artworkId()).call().status() == 200);
  }

  private void asBeforeThePublication(Reveal reveal) {
    jdbc.sql("update minting.reveals set outcome = null where id = ?").param(reveal.id().value()).update();
    jdbc.sql("""
        update artworks.artworks set held = true, revealed = false, visibility = 'private', prompt_shown = false
        where id in (select artwork_id from minting.reveal_pieces where reveal_id = ?)""").param(reveal.id().value()).update();
    jdbc.sql("update minting.reveal_pieces set number = null where reveal_id = ?").param(reveal.id().value()).update();
  }

  private String open(SignIn.Person creator, int pieces) {
    return book.open(creator, Map.of("maxSupply", pieces)).get("id").asString();
  }

  private RevealOrder order(SignIn.Person creator, int pieces) {
    var pictures = IntStream.range(0, pieces).mapToObj(index -> hung.by(creator.userId(), Visibility.PRIVATE))
        .map(artwork -> new RevealOrder.Piece(artwork.id(), "", "")).toList();
    return new RevealOrder(new RevealId(TypeId.next(RevealId.PREFIX).toString()), creator.userId(),
        Instant.now().plusSeconds(150).truncatedTo(ChronoUnit.SECONDS), pictures);
  }

  /** A crash. */
  private static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Dies right after its statements, before the transaction ends. */
  private record Dying(HeldArtworks held) implements HeldArtworks {

    @Override
    public Set<ArtworkId> hold(UserId owner, Map<ArtworkId, String> files) {
      held.hold(owner, files);
      throw new Death();
    }

    @Override
    public void release(Collection<ArtworkId> ids) {
      held.release(ids);
    }

    @Override
    public void reveal(Collection<ArtworkId> ids) {
      held.reveal(List.copyOf(ids));
      throw new Death();
    }

    @Override
    public boolean isHeld(ArtworkId id) {
      return held.isHeld(id);
    }
  }
}
