package studio.fofo.minting.reveal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.TypeId;
import studio.fofo.storage.Cid;
import studio.fofo.testing.CollectionBook;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PersonsWallet;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;

/** Drops whose pieces are hidden, from the list to the pieces in buyers' wallets, on the real contracts. */
@ModuleTest
class RevealTest {

  private static final ContractAbi TOKEN = ContractAbi.of("FofoCollection");

  private final Http http;
  private final SignIn signIn;
  private final HungArtworks artworks;
  private final CollectionBook book;
  private final PersonsWallet wallets;
  private final Chains chains;
  private final Nodes nodes;
  private final Environment environment;

  RevealTest(Http http, SignIn signIn, HungArtworks artworks, CollectionBook book, PersonsWallet wallets, Chains chains, Nodes nodes,
      Environment environment) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.book = book.over(http);
    this.wallets = wallets;
    this.chains = chains;
    this.nodes = nodes;
    this.environment = environment;
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    // Other tests set the chain's clock, and phases begin by ours.
    nodes.of(Chain.LOCAL).call("anvil_setTime", Instant.now().getEpochSecond());
  }

  /** A collection with as many pieces as pictures, and a time for the drawing. */
  private record Drop(SignIn.Person creator, String id, List<Artwork> pictures, Instant drawAt) {}

  @Test
  void showsAPlaceholderUntilTheRevealAndThenWhatTheBlockDrew() throws IOException, InterruptedException {
    var drop = drop(5);
    var buyer = signIn.somebody();
    var prepared = prepare(drop).body();
    assertThat(prepared.get("status").asString()).isEqualTo("prepared");
    assertThat(reveal(drop.id()).text()).as("only its owner knows").isEqualTo("{\"status\":\"none\"}");
    assertThat(transaction(drop).code()).as("before the commitment").isEqualTo("REVEAL_NOT_READY");
    commit(drop, prepared);
    buy(drop, buyer, 3);

    var hidden = tokens(drop);
    assertThat(hidden).extracting(token -> token.get("name").asString()).containsExactly("Neon Foxes #3", "Neon Foxes #2", "Neon Foxes #1");
    assertThat(hidden).extracting(token -> token.get("tokenUri").asString()).as("all the same").containsOnly(
        hidden.getFirst().get("tokenUri").asString());
    var list = reveal(drop.id()).body().get("list").asString().replace("ipfs://", "/ipfs/");
    assertThat(seen(drop)).as("the pictures, to strangers").containsOnly(404);
    assertThat(http.get(list).call().status()).as("the list, whose name is public").isEqualTo(404);
    assertThat(transaction(drop).code()).as("too early").isEqualTo("REVEAL_NOT_READY");

    pass(drop.drawAt());
    var call = Eventually.get("final block", () -> Optional.of(transaction(drop)).filter(reply -> reply.status() == 200)).body()
        .get("calls");
    assertThat(seen(drop)).as("drawn, but not revealed").containsOnly(404);
    assertThat(http.get(reveal(drop.id()).body().get("drawing").get("directory").asString().replace("ipfs://", "/ipfs/") + "/1.json").call()
        .status()).isEqualTo(404);
    wallets.send(drop.creator().wallet(), call.values());
    standing(drop, "revealed");

    assertThat(seen(drop)).as("to everybody").containsOnly(200);
    var document = http.get(list).call().body();
    var directory = reveal(drop.id()).body().get("drawing").get("directory").asString();
    var places = Draw.places(reveal(drop.id()).body().get("drawing").get("blockHash").asString(), Cid.parse(list.substring(6)), 5);
    for (var token : tokens(drop)) {
      var number = token.get("tokenId").asInt();
      var metadata = document.get("pieces").get(places.get(number - 1) - 1).asString();
      assertThat(token.get("tokenUri").asString()).isEqualTo(directory + "/" + number + ".json").isEqualTo(uriOnChain(drop, number));
      assertThat(http.get("/ipfs/" + metadata).call().text())
          .isEqualTo(http.get(directory.replace("ipfs://", "/ipfs/") + "/" + number + ".json").call().text());
      assertThat(token.get("artworkId").asString()).isEqualTo(drop.pictures().get(places.get(number - 1) - 1).id().value());
      assertThat(token.get("name").asString()).isEqualTo("Fox " + places.get(number - 1));
    }
    assertThat(wallets.refusal(drop.creator().wallet(), call.get(0))).as("twice").startsWith("FofoCollection_AlreadyRevealed");
    assertThat(transaction(drop).code()).isEqualTo("REVEAL_OVER");
    assertThat(prepare(drop).code()).isEqualTo("REVEAL_OVER");
    assertThat(verification(drop)).startsWith("right: all 5 pieces");
  }

  @Test
  void neitherChangesNorDiscardsWhatIsOnTheChain() {
    var drop = drop(2);
    var first = prepare(drop);
    http.delete("/api/v1/collections/" + drop.id() + "/reveal").as(drop.creator()).call();
    standing(drop, "none");
    assertThat(transaction(drop).code()).isEqualTo("REVEAL_NOT_FOUND");
    assertThat(first.status()).isEqualTo(200);
    commit(drop, prepare(drop).body());

    assertThat(prepare(drop).code()).as("another list").isEqualTo("REVEAL_COMMITTED");
    assertThat(http.delete("/api/v1/collections/" + drop.id() + "/reveal").as(drop.creator()).call().code()).isEqualTo("REVEAL_COMMITTED");
    assertThat(show(drop, 0).code()).as("its pictures").isEqualTo("ARTWORK_HELD");
    var minted = http.post("/api/v1/nft/mint", Map.of("artworkId", drop.pictures().getFirst().id().value(), "name", "Fox"))
        .as(drop.creator()).idempotent(TypeId.next("key").toString()).call();
    assertThat(minted.code()).isEqualTo("ARTWORK_HELD");
    var stranger = signIn.somebody();
    assertThat(http.delete("/api/v1/collections/" + drop.id() + "/reveal").as(stranger).call().code()).isEqualTo("COLLECTION_NOT_FOUND");
    assertThat(http.get("/api/v1/collections/" + drop.id() + "/reveal/transaction").as(stranger).call().code())
        .isEqualTo("COLLECTION_NOT_FOUND");
  }

  /** The transaction was on its way when its owner discarded the list: what is on the chain counts. */
  @Test
  void countsTheFirstListOnTheChainEvenIfItWasDiscarded() {
    var drop = drop(2);
    var first = prepare(drop).body();
    assertThat(http.delete("/api/v1/collections/" + drop.id() + "/reveal").as(drop.creator()).call().status()).isEqualTo(204);
    var second = prepare(drop).body();
    assertThat(second.get("list").asString()).isNotEqualTo(first.get("list").asString());

    commit(drop, first);
    wallets.send(drop.creator().wallet(), second.get("commitment").get("calls").values());

    Eventually.is("the second one as well", () -> book.read(drop.id()).get("status").asString().equals("open"));
    assertThat(reveal(drop.id()).body().get("list").asString()).isEqualTo(first.get("list").asString());
  }

  @Test
  void refusesListsThatAreUnfairOrCannotBeHidden() {
    var drop = drop(3);
    refuses(drop, pieces(drop.pictures().subList(0, 2)), "pieces", "3 pieces need one each");
    refuses(drop, Stream.concat(pieces(drop.pictures()).stream().limit(2), pieces(drop.pictures()).stream().limit(1)).toList(),
        "pieces[2].artworkId", "twice");
    refuses(drop, pieces(List.of(drop.pictures().get(0), drop.pictures().get(1), artworks.by(drop.creator().userId()))),
        "pieces[2].artworkId", "not a private picture of yours");
    refuses(drop,
        pieces(List.of(artworks.by(signIn.somebody().userId(), Visibility.PRIVATE), drop.pictures().get(1), drop.pictures().get(2))),
        "pieces[0].artworkId", "not a private picture of yours");
    refuses(new Drop(drop.creator(), drop.id(), drop.pictures(), Instant.now().plusSeconds(60)), pieces(drop.pictures()), "drawAt",
        "too soon");
    refuses(drop, IntStream.range(0, 4_001).mapToObj(index -> Map.of("artworkId", drop.pictures().getFirst().id().value())).toList(),
        "pieces", "at most 4000");
    var other = drop(3);
    var phase = openPhase(other, Map.of());
    refuses(other, pieces(other.pictures()), "drawAt", "has no end");
    wallets.send(other.creator().wallet(), List.of(phase.get("closing")));
    Eventually.is("end", () -> phases(other.id()).get(0).get("state").asString().equals("ended"));
    assertThat(prepare(other).status()).isEqualTo(200);
    assertThat(phase(other, Map.of("endsAt", other.drawAt().plusSeconds(1).toString())).body().get("errors").get(0).get("message")
        .asString()).as("nobody may mint after the drawing").contains("has to be at");
    assertThat(phase(other, Map.of("endsAt", other.drawAt().toString())).status()).isEqualTo(200);
    assertThat(http.post("/api/v1/nft/mint", Map.of("artworkId", artworks.by(other.creator().userId()).id().value(), "name", "Fox",
        "collectionId", other.id())).as(other.creator()).idempotent(TypeId.next("key").toString()).call().code())
        .isEqualTo("COLLECTION_NOT_READY");
  }

  /** Its owner cannot choose either: a block that a reorganisation replaced draws nothing. */
  @Test
  void drawsAgainIfAReorganisationReplacesTheBlockAndKeepsPicturesPrivateIfTheOldDrawingIsRevealed() {
    var drop = drop(40);
    commit(drop, prepare(drop).body());
    pass(drop.drawAt());
    var first = Eventually.get("drawing", () -> Optional.of(transaction(drop)).filter(reply -> reply.status() == 200)).body();
    var drawn = reveal(drop.id()).body().get("drawing");

    var head = Hex.small(nodes.of(Chain.LOCAL).call("eth_blockNumber"));
    nodes.of(Chain.LOCAL).call("anvil_reorg", head - drawn.get("blockNumber").asLong() + 1, List.of());
    pass(drop.drawAt().plusSeconds(1));
    var second = Eventually.get("another drawing", () -> Optional.of(transaction(drop))
        .filter(reply -> reply.status() == 200 && !reply.body().equals(first))).body();
    assertThat(reveal(drop.id()).body().get("drawing").get("blockHash")).isNotEqualTo(drawn.get("blockHash"));
    assertThat(second.get("calls").get(0).get("data")).isNotEqualTo(first.get("calls").get(0).get("data"));

    wallets.send(drop.creator().wallet(), first.get("calls").values());
    standing(drop, "broken");
    assertThat(seen(drop)).containsOnly(404);
    assertThat(show(drop, 0).status()).as("its owner has them back").isEqualTo(200);
  }

  @Test
  void keepsPicturesPrivateIfTheOwnerRevealsEarlyWithoutUs() {
    var drop = drop(2);
    var buyer = signIn.somebody();
    commit(drop, prepare(drop).body());
    buy(drop, buyer, 1);

    var data = TOKEN.call("reveal", (Object) HexFormat.of().parseHex("11".repeat(32)));
    wallets.send(drop.creator().wallet(), book.read(drop.id()).get("address").asString(), data, BigInteger.ZERO);

    standing(drop, "broken");
    assertThat(seen(drop)).containsOnly(404);
    assertThat(tokens(drop).getFirst().get("name").asString()).isEqualTo("#1");
  }

  @Test
  void forgetsACommitmentThatAReorganisationRemoved() {
    var drop = drop(2);
    var prepared = prepare(drop).body();
    nodes.of(Chain.LOCAL).call("anvil_mine", "0x6");
    var before = Hex.small(nodes.of(Chain.LOCAL).call("eth_blockNumber"));
    commit(drop, prepared);

    nodes.of(Chain.LOCAL).call("anvil_reorg", Hex.small(nodes.of(Chain.LOCAL).call("eth_blockNumber")) - before + 1, List.of());

    standing(drop, "prepared");
    assertThat(reveal(drop.id()).body().get("status").asString()).isEqualTo("none");
  }

  private Drop drop(int pieces) {
    var creator = signIn.somebody();
    var id = book.open(creator, Map.of("maxSupply", pieces)).get("id").asString();
    var pictures = IntStream.range(0, pieces).mapToObj(index -> artworks.by(creator.userId(), Visibility.PRIVATE)).toList();
    return new Drop(creator, id, pictures, Instant.ofEpochSecond(Instant.now().getEpochSecond()).plus(Duration.ofSeconds(150)));
  }

  private static List<Map<String, ?>> pieces(List<Artwork> pictures) {
    return IntStream.range(0, pictures.size())
        .<Map<String, ?>>mapToObj(index -> Map.of("artworkId", pictures.get(index).id().value(), "title", "Fox " + (index + 1))).toList();
  }

  private Http.Reply prepare(Drop drop) {
    return prepare(drop, pieces(drop.pictures()));
  }

  private Http.Reply prepare(Drop drop, List<? extends Map<String, ?>> pieces) {
    return http.post("/api/v1/collections/" + drop.id() + "/reveal", Map.of("drawAt", drop.drawAt().toString(), "pieces", pieces))
        .as(drop.creator()).idempotent(TypeId.next("key").toString()).call();
  }

  private void refuses(Drop drop, List<? extends Map<String, ?>> pieces, String field, String message) {
    var reply = prepare(drop, pieces);
    assertThat(reply.code()).as(reply.text()).isEqualTo("REVEAL_INVALID");
    assertThat(reply.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
    assertThat(reply.body().get("errors").get(0).get("message").asString()).contains(message);
  }

  private void commit(Drop drop, JsonNode prepared) {
    wallets.send(drop.creator().wallet(), prepared.get("commitment").get("calls").values());
    standing(drop, "committed");
  }

  private void standing(Drop drop, String wanted) {
    Eventually.is(wanted, () -> reveal(drop, drop.creator()).body().path("status").asString("").equals(wanted));
  }

  private Http.Reply reveal(String id) {
    return http.get("/api/v1/collections/" + id + "/reveal").call();
  }

  private Http.Reply reveal(Drop drop, SignIn.Person person) {
    return http.get("/api/v1/collections/" + drop.id() + "/reveal").as(person).call();
  }

  private Http.Reply transaction(Drop drop) {
    return http.get("/api/v1/collections/" + drop.id() + "/reveal/transaction").as(drop.creator()).call();
  }

  private Http.Reply show(Drop drop, int index) {
    var path = "/api/v1/artworks/" + drop.pictures().get(index).id();
    var version = http.get(path).as(drop.creator()).call().header("ETag").orElseThrow();
    return http.send("PATCH", path, Map.of("visibility", "public")).as(drop.creator()).header("If-Match", version).call();
  }

  /** What strangers get for the artworks and their originals. */
  private List<Integer> seen(Drop drop) {
    return drop.pictures().stream().flatMap(picture -> Stream.of("/api/v1/artworks/" + picture.id(), "/ipfs/" + picture.imageCid()))
        .map(path -> http.get(path).call().status()).toList();
  }

  private List<JsonNode> tokens(Drop drop) {
    return http.get("/api/v1/collections/" + drop.id() + "/tokens").call().body().get("items").valueStream().toList();
  }

  private void buy(Drop drop, SignIn.Person buyer, int pieces) {
    var phase = openPhase(drop, Map.of("endsAt", drop.drawAt().toString()));
    var place = http.get("/api/v1/collections/" + drop.id() + "/phases/" + phase.get("id").asString() + "/place?quantity=" + pieces)
        .as(buyer).call().body();
    wallets.send(buyer.wallet(), place.get("claim").get("calls").values());
    Eventually.is("pieces", () -> tokens(drop).size() == pieces);
  }

  private Http.Reply phase(Drop drop, Map<String, ?> form) {
    return http.post("/api/v1/collections/" + drop.id() + "/phases", new HashMap<String, Object>(form)).as(drop.creator())
        .idempotent(TypeId.next("key").toString()).call();
  }

  private JsonNode openPhase(Drop drop, Map<String, ?> form) {
    wallets.send(drop.creator().wallet(), phase(drop, form).body().get("calls").values());
    return Eventually.get("phase", () -> Optional.ofNullable(phases(drop.id()).get(0)));
  }

  private JsonNode phases(String id) {
    return http.get("/api/v1/collections/" + id + "/phases").call().body().get("items");
  }

  /** Mines a block at a time. */
  private void pass(Instant time) {
    nodes.of(Chain.LOCAL).call("evm_setNextBlockTimestamp", time.getEpochSecond());
    nodes.of(Chain.LOCAL).call("evm_mine");
  }

  private String uriOnChain(Drop drop, int number) {
    var reply = nodes.of(Chain.LOCAL).call("eth_call", Map.of("to", book.read(drop.id()).get("address").asString(), "data",
        TOKEN.call("tokenURI", BigInteger.valueOf(number))), "latest");
    return TOKEN.returned("tokenURI", reply.asString()).get(0);
  }

  /** What {@code ./fofo reveal} says. */
  private String verification(Drop drop) throws IOException, InterruptedException {
    var process = new ProcessBuilder("node", "../scripts/reveal.mjs",
        "http://localhost:" + environment.getRequiredProperty("local.server.port"), drop.id()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
