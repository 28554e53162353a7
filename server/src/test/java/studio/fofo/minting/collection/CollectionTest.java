package studio.fofo.minting.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.signing.LocalAccounts;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.CollectionBook;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PersonsWallet;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;

/** Creators' own collections, from the request over HTTP to pieces on the real contracts. */
@ModuleTest
class CollectionTest {

  private static final ContractAbi COLLECTION = ContractAbi.of("FofoCollection");
  private static final ContractAbi FACTORY = ContractAbi.of("FofoFactory");

  private final Http http;
  private final SignIn signIn;
  private final HungArtworks artworks;
  private final CollectionBook book;
  private final PersonsWallet wallets;
  private final Chains chains;
  private final ChainReads reads;
  private final Nodes nodes;
  private final JdbcClient jdbc;

  CollectionTest(Http http, SignIn signIn, HungArtworks artworks, CollectionBook book, PersonsWallet wallets, Chains chains,
      ChainReads reads, Nodes nodes, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.book = book.over(http);
    this.wallets = wallets;
    this.chains = chains;
    this.reads = reads;
    this.nodes = nodes;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  @Test
  void opensACollectionThatBelongsToItsCreator() {
    var creator = signIn.somebody();

    var opened = book.open(creator, Map.of("maxSupply", 100));

    var contract = new Address(opened.get("address").asString());
    assertThat(opened.get("owner").asString()).isEqualTo(creator.wallet());
    assertThat(this.<Object>read(contract, "owner")).hasToString(creator.wallet());
    assertThat(this.<Object>read(contract, "maxSupply")).hasToString("100");
    assertThat(opened.get("royalty").get("bps").asInt()).isEqualTo(750);
    var uri = this.<String>read(contract, "contractURI");
    assertThat(uri).isEqualTo(opened.get("contractUri").asString());
    var metadata = http.get("/ipfs/" + uri.substring("ipfs://".length())).call().body();
    assertThat(metadata.get("name").asString()).isEqualTo("Neon Foxes");
    assertThat(metadata.get("symbol").asString()).isEqualTo("NEON");
    assertThat(metadata.get("image").asString()).startsWith("ipfs://");
    assertThat(metadata.get("external_link").asString()).endsWith("/collections/" + opened.get("id").asString());
    assertThat(metadata.get("seller_fee_basis_points").asInt()).isEqualTo(750);
    assertThat(metadata.get("fee_recipient").asString()).isEqualTo(creator.wallet());
    var mine = http.get("/api/v1/me/collections").as(creator).call().body().get("items");
    assertThat(mine.values()).extracting(one -> one.get("id").asString()).containsExactly(opened.get("id").asString());
  }

  @Test
  void mintsIntoACollectionOnceItsOwnerAllowsIt() {
    var creator = signIn.somebody();
    var opened = book.open(creator, Map.of("maxSupply", 1));
    var id = opened.get("id").asString();
    assertThat(mint(creator, id, 1).code()).as("before the owner allows it").isEqualTo("COLLECTION_NOT_READY");

    book.change(creator, id, Map.of("studioMints", true));
    Eventually.is("permission", () -> book.read(id).get("studioMints").asBoolean());
    var minted = confirmed(creator, mint(creator, id, 1));

    assertThat(minted.get("contract").asString()).isEqualTo(opened.get("address").asString());
    assertThat(minted.get("tokenId").asString()).isEqualTo("1");
    var pieces = Eventually.get("piece", () -> Optional.of(http.get("/api/v1/collections/" + id + "/tokens").call().body().get("items"))
        .filter(items -> items.size() == 1));
    assertThat(pieces.get(0).get("name").asString()).isEqualTo("Neon Fox");
    assertThat(pieces.get(0).get("owner").asString()).isEqualTo(creator.wallet());
    assertThat(pieces.get(0).get("kind").asString()).isEqualTo("original");
    assertThat(pieces.get(0).get("collectionId").asString()).isEqualTo(id);
    assertThat(book.read(id).get("minted").asInt()).isEqualTo(1);
    assertThat(mint(creator, id, 1).code()).as("beyond its supply").isEqualTo("COLLECTION_FULL");
    var held = http.get("/api/v1/me/tokens").as(creator).call().body().get("items");
    assertThat(held.values()).extracting(token -> token.get("contract").asString()).containsExactly(opened.get("address").asString());
    var token = http.get("/api/v1/nft/31337/" + opened.get("address").asString() + "/1").call().body();
    assertThat(token.get("standard").asString()).isEqualTo("ERC-721");
    assertThat(token.get("royalty").get("receiver").asString()).isEqualTo(creator.wallet());
  }

  @Test
  void mintsEditionsIntoACollectionOfEditions() {
    var creator = signIn.somebody();
    var id = book.mintable(creator, Map.of("kind", "editions")).get("id").asString();

    assertThat(mint(creator, id, 1).code()).isEqualTo("COLLECTION_OTHER_KIND");
    var minted = confirmed(creator, mint(creator, id, 25));

    var piece = Eventually.get("piece",
        () -> Optional.ofNullable(http.get("/api/v1/collections/" + id + "/tokens").call().body().get("items").get(0)));
    assertThat(piece.get("kind").asString()).isEqualTo("edition");
    assertThat(piece.get("supply").asString()).isEqualTo("25");
    assertThat(piece.get("tokenId").asString()).isEqualTo(minted.get("tokenId").asString());
  }

  @Test
  void showsChangesOnceTheyAreOnTheChain() {
    var creator = signIn.somebody();
    var receiver = signIn.somebody().wallet();
    var id = book.open(creator, Map.of()).get("id").asString();
    var cover = artworks.by(creator.userId()).id().value();
    var wishes = Map.of("description", "Foxes after the rain", "coverArtworkId", cover, "royaltyBps", 1000, "royaltyReceiver",
        receiver.toLowerCase(), "transferValidator", chains.contract(Chain.LOCAL, Contracts.CHECKOUT).value());

    var prepared = book.changes(creator, id, wishes).body();
    assertThat(prepared.get("from").asString()).isEqualTo(creator.wallet());
    assertThat(prepared.get("calls").values()).hasSize(3);
    assertThat(book.read(id).get("description").asString()).as("before the wallet sends it").isEqualTo("Foxes in the rain");
    wallets.send(creator.wallet(), prepared.get("calls").values());

    var changed = Eventually.get("changes", () -> Optional.of(book.read(id))
        .filter(view -> view.get("description").asString().equals("Foxes after the rain") && view.has("transferValidator")));
    assertThat(changed.get("coverArtworkId").asString()).isEqualTo(cover);
    assertThat(changed.get("royalty").get("receiver").asString()).isEqualTo(receiver);
    assertThat(changed.get("royalty").get("bps").asInt()).isEqualTo(1000);
    assertThat(this.<String>read(new Address(changed.get("address").asString()), "contractURI"))
        .isEqualTo(changed.get("contractUri").asString());
    assertThat(book.changes(creator, id, wishes).body().get("calls").values()).as("what holds already").isEmpty();
  }

  @Test
  void letsNobodyElseChangeOrUseIt() {
    var creator = signIn.somebody();
    var other = signIn.somebody();
    var id = book.mintable(creator, Map.of()).get("id").asString();

    assertThat(book.changes(other, id, Map.of("royaltyBps", 0)).code()).isEqualTo("COLLECTION_NOT_FOUND");
    assertThat(mint(other, id, 1).code()).isEqualTo("COLLECTION_NOT_FOUND");
    var calls = book.changes(creator, id, Map.of("royaltyBps", 0)).body().get("calls");
    assertThat(wallets.refusal(other.wallet(), calls.get(0))).isEqualTo("Unauthorized()");
    assertThat(http.post("/api/v1/collections/" + id + "/changes", Map.of()).idempotent("x").call().status()).isEqualTo(401);
  }

  /** A buyer of the whole contract has not agreed to what the creator mints. */
  @Test
  void mintsNothingForACreatorWhoGaveTheContractAway() {
    var creator = signIn.somebody();
    var opened = book.mintable(creator, Map.of());
    var id = opened.get("id").asString();
    var heir = signIn.somebody().wallet();
    var contract = opened.get("address").asString();

    wallets.send(heir, contract, COLLECTION.call("requestOwnershipHandover"), BigInteger.ZERO);
    wallets.send(creator.wallet(), contract, COLLECTION.call("completeOwnershipHandover", ContractAbi.address(new Address(heir))),
        BigInteger.ZERO);

    Eventually.is("new owner", () -> book.read(id).get("owner").asString().equals(heir));
    assertThat(mint(creator, id, 1).code()).isEqualTo("COLLECTION_NOT_READY");
  }

  @Test
  void opensOneCollectionHoweverOftenItIsRequested() throws Exception {
    var creator = signIn.somebody();
    var form = book.form(creator, Map.of());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = IntStream.range(0, 5).mapToObj(number -> threads.submit(
          () -> http.post("/api/v1/collections", form).as(creator).idempotent("same" + creator.userId()).call())).toList();
      for (var reply : replies) {
        assertThat(reply.get().status()).isIn(202, 409);
      }
    }
    var again = http.post("/api/v1/collections", form).as(creator).idempotent("same" + creator.userId()).call();
    assertThat(again.status()).isEqualTo(202);
    assertThat(http.get("/api/v1/me/collections").as(creator).call().body().get("items").values()).hasSize(1);
    var two = book.open(creator, Map.of());
    assertThat(two.get("address")).as("the same settings once more")
        .isNotEqualTo(book.read(again.body().get("id").asString()).get("address"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "name | '' ", "name | 火火火火火火火火火火火火火火火火火火火火火火", "symbol | NEON FOX", "symbol | ''", "symbol | ABCDEFGHIJKLMNOPQ", "symbol | ФОКС",
      "kind | paintings", "royaltyBps | 2501", "royaltyBps | -1", "maxSupply | 0", "maxSupply | 4294967296",
      "royaltyReceiver | 0x0000000000000000000000000000000000000000", "royaltyReceiver | 0x70997970C51812dc3A010C7d01b50e0d17dc79c8",
      "royaltyReceiver | vitalik.eth", "coverArtworkId | art_x"})
  void refusesWhatNoContractTakes(String field, String value) {
    var creator = signIn.somebody();
    Object sent = value.matches("-?[0-9]+") ? Long.valueOf(value) : value;

    var reply = book.request(creator, book.form(creator, Map.of(field, sent)));

    assertThat(reply.code()).isEqualTo("COLLECTION_INVALID");
    assertThat(reply.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
  }

  @Test
  void refusesCoversOfOthersOtherChainsAndCreatorsWithoutAWallet() {
    var creator = signIn.somebody();
    var foreign = artworks.by(signIn.somebody().userId()).id().value();

    assertThat(book.request(creator, book.form(creator, Map.of("coverArtworkId", foreign))).status()).isEqualTo(404);
    assertThat(book.request(creator, book.form(creator, Map.of("chainId", 5))).code()).isEqualTo("CHAIN_UNKNOWN");
    assertThat(book.request(creator, book.form(creator, Map.of("kind", "editions", "maxSupply", 5))).code())
        .isEqualTo("COLLECTION_INVALID");
    var id = book.open(creator, Map.of()).get("id").asString();
    var elsewhere = http.post("/api/v1/nft/mint", Map.of("artworkId", artworks.by(creator.userId()).id().value(), "name", "Fox",
        "chainId", 1, "collectionId", id)).as(creator).idempotent(TypeId.next("key").toString()).call();
    assertThat(elsewhere.status()).as(elsewhere.text()).isIn(400, 409);
  }

  /** Anybody may deploy through the factory, and appoint signers for it. */
  @Test
  void ignoresContractsThatNobodyRequestedHere() {
    var stranger = signIn.somebody();
    var settings = Tuple.from("Fake Foxes", "FAKE", ContractAbi.address(new Address(stranger.wallet())), ContractAbi.address(Address.ZERO),
        new byte[32], ContractAbi.address(Address.ZERO), 0, 0L);
    var factory = chains.contract(Chain.LOCAL, Contracts.FACTORY).value();

    var hash = wallets.send(stranger.wallet(), factory, FACTORY.call("createCollection", settings, new byte[32]), BigInteger.ZERO);

    var mined = Hex.small(nodes.of(Chain.LOCAL).call("eth_getTransactionReceipt", hash).get("blockNumber"));
    Eventually.is("index", () -> chains.head(Chain.LOCAL) >= mined);
    var strange = jdbc.sql("select count(*) from minting.collection_facts f where not exists (select 1 from minting.collections c"
        + " where c.chain_id = f.chain_id and c.address = f.address)").query(Long.class).single();
    assertThat(strange).isZero();
  }

  /** Contract, permission and piece vanish together, and come back by the same transactions or new ones. */
  @Test
  void followsAReorganisationThatRemovesTheContract() {
    var creator = signIn.somebody();
    nodes.of(Chain.LOCAL).call("anvil_mine", "0x5");
    var opened = book.open(creator, Map.of());
    var id = opened.get("id").asString();
    var mined = Hex.small(nodes.of(Chain.LOCAL).call("eth_getTransactionReceipt", opened.get("txHash").asString()).get("blockNumber"));
    var head = Hex.small(nodes.of(Chain.LOCAL).call("eth_blockNumber"));
    var hash = jdbc.sql("select block_hash from minting.collection_facts where address = ? and fact = 'created'")
        .param(opened.get("address").asString()).query(String.class).single();

    nodes.of(Chain.LOCAL).call("anvil_reorg", head - mined + 2, List.of());

    Eventually.is("the contract in another block", () -> jdbc
        .sql("select block_hash from minting.collection_facts where address = ? and fact = 'created'")
        .param(opened.get("address").asString()).query(String.class).optional().filter(now -> !now.equals(hash)).isPresent());
    assertThat(book.read(id).get("status").asString()).isEqualTo("open");
    assertThat(jdbc.sql("select count(*) from minting.collection_facts where address = ? and fact = 'created'")
        .param(opened.get("address").asString()).query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void isDeployedByTheStudiosRelayer() {
    var opened = book.open(signIn.somebody(), Map.of());
    var sent = nodes.of(Chain.LOCAL).call("eth_getTransactionByHash", opened.get("txHash").asString());

    assertThat(new Address(sent.get("from").asString()))
        .isEqualTo(LocalAccounts.signer(SignerRole.RELAYER.localAccount()).address());
  }

  private Http.Reply mint(SignIn.Person creator, String collectionId, int pieces) {
    return http.post("/api/v1/nft/mint", Map.of("artworkId", artworks.by(creator.userId()).id().value(), "name", "Neon Fox",
        "editionSize", pieces, "collectionId", collectionId)).as(creator).idempotent(TypeId.next("key").toString()).call();
  }

  private JsonNode confirmed(SignIn.Person creator, Http.Reply requested) {
    assertThat(requested.status()).as(requested.text()).isEqualTo(202);
    var id = requested.body().get("id").asString();
    return Eventually.get("confirmation of " + id, () -> Optional.of(http.get("/api/v1/nft/mints/" + id).as(creator).call().body())
        .filter(mint -> mint.get("status").asString().equals("confirmed")));
  }

  private <T> T read(Address contract, String function) {
    return COLLECTION.returned(function, reads.call(Chain.LOCAL, contract, COLLECTION.call(function))).get(0);
  }
}
