package studio.fofo.minting.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.generated.Uint256;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.CollectionBook;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PersonsWallet;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;

/** Phases and allow-lists, from the creator's request to the token in a buyer's wallet, on the real contracts. */
@ModuleTest
class DropTest {

  private static final String PRICE = "10000000000000000";

  private final Http http;
  private final SignIn signIn;
  private final HungArtworks artworks;
  private final CollectionBook book;
  private final PersonsWallet wallets;
  private final Chains chains;
  private final Nodes nodes;

  DropTest(Http http, SignIn signIn, HungArtworks artworks, CollectionBook book, PersonsWallet wallets, Chains chains, Nodes nodes) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.book = book.over(http);
    this.wallets = wallets;
    this.chains = chains;
    this.nodes = nodes;
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    // A reorganisation of an earlier test has set the chain's clock back, and phases begin by ours.
    nodes.of(Chain.LOCAL).call("anvil_setTime", Instant.now().getEpochSecond());
  }

  @Test
  void letsEverybodyMintInAPublicPhase() {
    var creator = signIn.somebody();
    var buyer = signIn.somebody();
    var id = book.open(creator, Map.of("maxSupply", 50)).get("id").asString();

    var prepared = phase(creator, id, Map.of("name", "For everybody", "price", PRICE, "perWallet", 3, "supply", 10)).body();
    assertThat(prepared.get("calls").values()).extracting(call -> call.get("does").asString())
        .containsExactly("set what pieces show at first", "open the phase");
    var phase = opened(creator, id, prepared);
    assertThat(phase.get("state").asString()).isEqualTo("open");
    assertThat(phase.get("name").asString()).isEqualTo("For everybody");
    assertThat(phase.get("hasAllowList").asBoolean()).isFalse();

    var place = place(buyer, id, phase, 2);
    assertThat(place.get("most").asInt()).isEqualTo(3);
    wallets.send(buyer.wallet(), place.get("claim").get("calls").values());

    Eventually.is("claim", () -> phases(id).get(0).get("claimed").asInt() == 2);
    var held = Eventually.get("tokens", () -> Optional.of(http.get("/api/v1/me/tokens").as(buyer).call().body().get("items"))
        .filter(items -> items.size() == 2));
    assertThat(held.values()).extracting(token -> token.get("name").asString()).containsExactlyInAnyOrder("Neon Foxes #1", "Neon Foxes #2");
    assertThat(held.get(0).get("imageUrl").asString()).startsWith("/ipfs/");
    assertThat(held.get(0).get("royalty").get("bps").asInt()).as("the collection's, as pieces have no creator").isEqualTo(750);
    assertThat(place(buyer, id, phase, 2).get("reason").asString()).isEqualTo("too_many");
    wallets.send(buyer.wallet(), place(buyer, id, phase, 1).get("claim").get("calls").values());
    Eventually.is("limit", () -> place(buyer, id, phase, 1).path("reason").asString("").equals("limit_reached"));
    assertThat(http.get("/api/v1/collections/" + id + "/tokens").call().body().get("items").size()).isEqualTo(3);
  }

  @Test
  void letsOnlyListedWalletsMintAndShowsEachItsOwnPlace() {
    var creator = signIn.somebody();
    var friend = signIn.somebody();
    var stranger = signIn.somebody();
    var id = book.open(creator, Map.of()).get("id").asString();
    var others = IntStream.range(1, 8).mapToObj(number -> "0x%040x".formatted(number)).collect(Collectors.joining("\n"));
    var list = list(creator, friend.wallet().toLowerCase() + ",2,5\n" + others);
    assertThat(list.body().get("places").asInt()).isEqualTo(8);

    var phase = open(creator, id, Map.of("allowListId", list.body().get("id").asString(), "price", PRICE));

    assertThat(phase.get("hasAllowList").asBoolean()).isTrue();
    assertThat(phases(id).toString()).as("nobody's address").doesNotContainIgnoringCase(friend.wallet().substring(2));
    assertThat(place(stranger, id, phase, 1).get("listed").asBoolean()).isFalse();
    assertThat(place(stranger, id, phase, 1).get("reason").asString()).isEqualTo("not_listed");
    var spy = http.get("/api/v1/collections/" + id + "/phases/" + phase.get("id").asString() + "/place?wallet=" + friend.wallet())
        .as(stranger).call();
    assertThat(spy.code()).as("another's place").isEqualTo("PARAMETER_INVALID");
    var place = place(friend, id, phase, 2);
    assertThat(place.get("limit").asInt()).isEqualTo(2);
    assertThat(place.get("price").asString()).isEqualTo("5");
    assertThat(wallets.refusal(stranger.wallet(), place.get("claim").get("calls").get(0))).as("a stolen proof")
        .startsWith("FofoMinter_NotOnAllowList");
    wallets.send(friend.wallet(), place.get("claim").get("calls").values());
    Eventually.is("claim", () -> place(friend, id, phase, 1).path("reason").asString("").equals("limit_reached"));
    assertThat(http.get("/api/v1/collections/" + id + "/phases/" + phase.get("id").asString() + "/place").call().status()).isEqualTo(401);
  }

  @Test
  void dropsAnArtworkAsAnEditionForTokens() {
    var creator = signIn.somebody();
    var buyer = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    var id = book.open(creator, Map.of("kind", "editions")).get("id").asString();
    var usd = chains.require(Chain.LOCAL).tokens().getFirst().address().value();
    var work = Map.of("artworkId", artwork.id().value(), "title", "Night bus", "pieces", 5, "royaltyBps", 300);

    var prepared = phase(creator, id, Map.of("work", work, "price", "2000000", "currency", usd.toLowerCase())).body();
    assertThat(prepared.get("calls").values()).extracting(call -> call.get("does").asString())
        .containsExactly("create the edition", "open the phase");
    var phase = opened(creator, id, prepared);
    wallets.send(buyer.wallet(), usd, FunctionEncoder.encode(new Function("mint",
        List.of(new org.web3j.abi.datatypes.Address(buyer.wallet()), new Uint256(6_000_000)), List.of())), BigInteger.ZERO);
    var place = place(buyer, id, phase, 3);
    assertThat(place.get("claim").get("calls").values()).extracting(call -> call.get("does").asString())
        .containsExactly("allow the payment", "mint");
    wallets.send(buyer.wallet(), place.get("claim").get("calls").values());

    var held = Eventually.get("token",
        () -> Optional.ofNullable(http.get("/api/v1/me/tokens").as(buyer).call().body().get("items").get(0)));
    assertThat(held.get("quantity").asString()).isEqualTo("3");
    assertThat(held.get("name").asString()).isEqualTo("Night bus");
    assertThat(held.get("artworkId").asString()).isEqualTo(artwork.id().value());
    assertThat(held.get("royalty").get("bps").asInt()).isEqualTo(300);
    assertThat(held.get("tokenId").asString()).isEqualTo(phase.get("tokenId").asString());
    var again = http.post("/api/v1/nft/mint", Map.of("artworkId", artwork.id().value(), "name", "Night bus")).as(creator)
        .idempotent(TypeId.next("key").toString()).call();
    assertThat(again.code()).as("an artwork is minted once").isEqualTo("MINT_ARTWORK_ALREADY_MINTED");
    close(creator, id);
    var second = phase(creator, id, Map.of("work", work, "supply", 3));
    assertThat(second.body().get("errors").get(0).get("message").asString()).contains("only 2 pieces are left");
    assertThat(phase(creator, id, Map.of("work", work, "supply", 2)).body().get("calls").values()).as("the edition exists").hasSize(1);
  }

  @Test
  void endsAPhaseForGood() {
    var creator = signIn.somebody();
    var buyer = signIn.somebody();
    var id = book.open(creator, Map.of()).get("id").asString();
    var phase = open(creator, id, Map.of());
    var calls = place(buyer, id, phase, 1).get("claim").get("calls");
    assertThat(wallets.refusal(buyer.wallet(), phase.get("closing"))).as("by somebody else").startsWith("FofoMinter_NotTokenOwner");

    close(creator, id);

    assertThat(phases(id).get(0).has("closing")).isFalse();
    assertThat(place(buyer, id, phase, 1).get("reason").asString()).isEqualTo("ended");
    assertThat(wallets.refusal(buyer.wallet(), calls.get(0))).startsWith("FofoMinter_PhaseOver");
  }

  @Test
  void refusesWindowsAndNumbersThatNobodyMeans() {
    var creator = signIn.somebody();
    var id = book.open(creator, Map.of("maxSupply", 10)).get("id").asString();
    var now = Instant.now();

    refuses(creator, id, Map.of("startsAt", now.plusSeconds(600), "endsAt", now.plusSeconds(500)), "endsAt", "not after the start");
    refuses(creator, id, Map.of("endsAt", now.minusSeconds(5)), "endsAt", "not after the start");
    refuses(creator, id, Map.of("startsAt", now.minusSeconds(86_400)), "startsAt", "in the past");
    refuses(creator, id, Map.of("supply", 11), "supply", "only 10 pieces are left");
    refuses(creator, id, Map.of("price", "0.5"), "price", "whole base units");
    refuses(creator, id, Map.of("price", "79228162514264337593543950336"), "price", "above");
    refuses(creator, id, Map.of("perWallet", 0), "perWallet", "expected 1");
    refuses(creator, id, Map.of("currency", creator.wallet()), "currency", "not accepted");
    refuses(creator, id, Map.of("allowListId", list(signIn.somebody(), creator.wallet()).body().get("id").asString()), "allowListId",
        "none of your lists");
    refuses(creator, id, Map.of("work", Map.of("artworkId", artworks.by(creator.userId()).id().value(), "title", "Fox", "pieces", 2)),
        "work", "does not belong");
    open(creator, id, Map.of("name", "Early birds", "endsAt", now.plusSeconds(3_600)));
    refuses(creator, id, Map.of("startsAt", now.plusSeconds(1_800)), "startsAt", "overlaps with Early birds");
    assertThat(phase(creator, id, Map.of("startsAt", now.plusSeconds(7_200))).status()).isEqualTo(200);
    assertThat(phase(signIn.somebody(), id, Map.of()).code()).isEqualTo("COLLECTION_NOT_FOUND");
  }

  /** Its owner's transaction is gone with the block; nothing here may pretend that it holds. */
  @Test
  void forgetsAPhaseThatAReorganisationRemoved() {
    var creator = signIn.somebody();
    var id = book.open(creator, Map.of()).get("id").asString();
    nodes.of(Chain.LOCAL).call("anvil_mine", "0x6");
    var before = Hex.small(nodes.of(Chain.LOCAL).call("eth_blockNumber"));
    open(creator, id, Map.of());

    nodes.of(Chain.LOCAL).call("anvil_reorg", Hex.small(nodes.of(Chain.LOCAL).call("eth_blockNumber")) - before + 1, List.of());

    Eventually.is("no phase", () -> phases(id).isEmpty());
  }

  @Test
  void servesProofsFromAListOfAHundredThousand() {
    var creator = signIn.somebody();
    var friend = signIn.somebody();
    var id = book.open(creator, Map.of()).get("id").asString();
    var many = IntStream.range(1, 100_000).mapToObj(number -> "0x%040x".formatted(number)).collect(Collectors.joining("\n"));
    var list = list(creator, many + "\n" + friend.wallet());
    assertThat(list.status()).as(list.text()).isEqualTo(201);

    var phase = open(creator, id, Map.of("allowListId", list.body().get("id").asString()));

    wallets.send(friend.wallet(), place(friend, id, phase, 1).get("claim").get("calls").values());
    Eventually.is("claim", () -> phases(id).get(0).get("claimed").asInt() == 1);
  }

  private void refuses(SignIn.Person creator, String id, Map<String, ?> form, String field, String message) {
    var reply = phase(creator, id, form);
    assertThat(reply.code()).as(reply.text()).isEqualTo("DROP_INVALID");
    assertThat(reply.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
    assertThat(reply.body().get("errors").get(0).get("message").asString()).contains(message);
  }

  private Http.Reply list(SignIn.Person creator, String places) {
    return http.post("/api/v1/allow-lists", Map.of("places", places)).as(creator).idempotent(TypeId.next("key").toString()).call();
  }

  private Http.Reply phase(SignIn.Person creator, String id, Map<String, ?> more) {
    var form = new HashMap<String, Object>(more);
    form.replaceAll((name, value) -> value instanceof Instant at ? at.toString() : value);
    return http.post("/api/v1/collections/" + id + "/phases", form).as(creator).idempotent(TypeId.next("key").toString()).call();
  }

  private JsonNode open(SignIn.Person creator, String id, Map<String, ?> form) {
    var reply = phase(creator, id, form);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return opened(creator, id, reply.body());
  }

  private JsonNode opened(SignIn.Person creator, String id, JsonNode prepared) {
    var before = phases(id).size();
    wallets.send(creator.wallet(), prepared.get("calls").values());
    return Eventually.get("phase", () -> Optional.of(phases(id)).filter(all -> all.size() > before).map(all -> all.get(before)));
  }

  private void close(SignIn.Person creator, String id) {
    wallets.send(creator.wallet(), List.of(phases(id).get(0).get("closing")));
    Eventually.is("end", () -> phases(id).get(0).get("state").asString().equals("ended"));
  }

  private JsonNode phases(String id) {
    return http.get("/api/v1/collections/" + id + "/phases").call().body().get("items");
  }

  private JsonNode place(SignIn.Person person, String id, JsonNode phase, int quantity) {
    return http.get("/api/v1/collections/" + id + "/phases/" + phase.get("id").asString() + "/place?quantity=" + quantity).as(person).call()
        .body();
  }
}
