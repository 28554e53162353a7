package studio.fofo.minting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;
import studio.fofo.runtime.quota.Standing;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;

/** Mints and twins, from the request over HTTP to the token on the real contract. */
@ModuleTest
class MintingTest {

  private final Http http;
  private final SignIn signIn;
  private final HungArtworks artworks;
  private final Twins twins;
  private final Chains chains;
  private final ChainReads reads;
  private final HeardEvents heard;
  private final Quotas quotas;
  private final QuotaKind gas;

  MintingTest(Http http, SignIn signIn, HungArtworks artworks, Twins twins, Chains chains, ChainReads reads, HeardEvents heard,
      Quotas quotas, @Qualifier("mintGas") QuotaKind gas) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.twins = twins;
    this.chains = chains;
    this.reads = reads;
    this.heard = heard;
    this.quotas = quotas;
    this.gas = gas;
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  @Test
  void mintsAnOriginalWhoseUriTheContractComputes() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());

    var requested = mint(creator, form(artwork.id().value(), Map.of("royaltyBps", 750)), "one");
    assertThat(requested.status()).isEqualTo(202);
    var minted = confirmed(creator, requested.body().get("id").asString());

    var collection = ContractAbi.of("FofoCollection");
    var contract = new Address(minted.get("contract").asString());
    var tokenId = new BigInteger(minted.get("tokenId").asString());
    assertThat(contract).isEqualTo(chains.contract(Chain.LOCAL, Contracts.ORIGINALS));
    var uri = collection.returned("tokenURI", reads.call(Chain.LOCAL, contract, collection.call("tokenURI", tokenId))).<String>get(0);
    assertThat(uri).isEqualTo(minted.get("tokenUri").asString());
    var metadata = http.get("/ipfs/" + uri.substring("ipfs://".length())).call().body();
    assertThat(metadata.get("name").asString()).isEqualTo("Neon Fox");
    assertThat(metadata.get("image").asString()).isEqualTo("ipfs://" + artwork.imageCid());

    var token = http.get("/api/v1/nft/31337/" + contract.value().toLowerCase() + "/" + tokenId).call().body();
    assertThat(token.get("owner").asString()).isEqualTo(creator.wallet());
    assertThat(token.get("royalty").get("receiver").asString()).isEqualTo(creator.wallet());
    assertThat(token.get("royalty").get("bps").asInt()).isEqualTo(750);
    assertThat(token.get("history").get(0).get("type").asString()).isEqualTo("mint");
    assertThat(Instant.parse(token.get("history").get(0).get("at").asString())).as("the time of its block")
        .isEqualTo(timeOf(minted.get("txHash").asString()));
    for (var path : List.of("/api/v1/nft/mints/" + requested.body().get("id").asString(),
        "/api/v1/nft/31337/" + contract.value() + "/" + tokenId)) {
      var tag = http.get(path).as(creator).call().header("ETag").orElseThrow();
      assertThat(http.get(path).as(creator).header("If-None-Match", tag).call().status()).as(path).isEqualTo(304);
    }
    var mine = http.get("/api/v1/me/tokens").as(creator).call().body().get("items");
    assertThat(mine).hasSize(1);
    assertThat(mine.get(0).get("kind").asString()).isEqualTo("original");
    assertThat(mine.get(0).get("artworkId").asString()).isEqualTo(artwork.id().value());
  }

  private Instant timeOf(String txHash) {
    var receipt = rpc("eth_getTransactionReceipt", txHash);
    var block = rpc("eth_getBlockByHash", receipt.get("blockHash").asString(), false);
    return Instant.ofEpochSecond(Long.decode(block.get("timestamp").asString()));
  }

  private JsonNode rpc(String method, Object... parameters) {
    return http.post("/rpc/31337", Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", List.of(parameters))).call().body()
        .get("result");
  }

  @Test
  void mintsAnEditionToItsCreator() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());

    var minted = confirmed(creator,
        mint(creator, form(artwork.id().value(), Map.of("editionSize", 25)), "edition").body().get("id").asString());

    var token = Eventually.get("holding", () -> Optional.ofNullable(
        http.get("/api/v1/me/tokens").as(creator).call().body().get("items").get(0)));
    assertThat(token.get("quantity").asString()).isEqualTo("25");
    assertThat(token.get("kind").asString()).isEqualTo("edition");
    assertThat(token.get("tokenId").asString()).isEqualTo(minted.get("tokenId").asString());
  }

  /**
   * Otherwise a quota by number of mints would allow one large edition to cost any amount of gas. The first edition of a contract pays for
   * its counter as well, so it is not compared.
   */
  @Test
  void usesTheSameGasForEditionsOfTwoAndOfTenThousand() {
    var costs = new ArrayList<Long>();
    for (var size : List.of(2, 2, 10_000)) {
      var creator = signIn.somebody();
      var minted = confirmed(creator,
          mint(creator, form(artworks.by(creator.userId()).id().value(), Map.of("editionSize", size)), "size").body().get("id").asString());
      costs.add(Long.decode(rpc("eth_getTransactionReceipt", minted.get("txHash").asString()).get("gasUsed").asString()));
      var counted = mintGas(creator);
      assertThat(counted).as("what the receipt says, in place of what was set aside").isEqualTo(costs.getLast());
    }
    assertThat(costs.get(2) - costs.get(1)).isBetween(-1_000L, 20_000L);
  }

  @Test
  void mintsNoMoreADayThanItsGasQuotaAllows() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId()).id().value();
    quotas.charge(gas, 5_900_000, QuotaSubjects.of(creator.userId()));

    var refused = mint(creator, form(artwork, Map.of()), "beyond");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("QUOTA_USED_UP");
    assertThat(refused.body().get("detail").asString())
        .startsWith("you used 5900000 of 6000000 gas for mints today, and this needs 200000 more");
    assertThat(refused.header("Retry-After")).isPresent();
    quotas.giveBack(gas, 5_900_000, QuotaSubjects.of(creator.userId()), Instant.now());
    assertThat(mint(creator, form(artwork, Map.of()), "within").status()).as("the artwork was not taken by the refused mint")
        .isEqualTo(202);
  }

  private long mintGas(SignIn.Person creator) {
    return quotas.standings(gas, QuotaSubjects.of(creator.userId())).stream()
        .filter(standing -> standing.scope() == Standing.Scope.PERSON).mapToLong(Standing::used).sum();
  }

  @Test
  void mintsAnArtworkOnceDespiteConcurrentRequests() throws Exception {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = IntStream.range(0, 10)
          .mapToObj(number -> threads.submit(() -> mint(creator, form(artwork.id().value(), Map.of()), "many-" + number)))
          .toList();
      var statuses = new ArrayList<Integer>();
      for (var reply : replies) {
        statuses.add(reply.get().status());
      }
      assertThat(statuses).containsOnlyOnce(202).allMatch(status -> status == 202 || status == 409);
    }

    var again = mint(creator, form(artwork.id().value(), Map.of()), "again");
    assertThat(again.code()).isEqualTo("MINT_ARTWORK_ALREADY_MINTED");
    var mint = heard.await(MintConfirmed.class, event -> event.artworkId().equals(artwork.id()));
    assertThat(heard.all(MintRequested.class, event -> event.artworkId().equals(artwork.id()))).hasSize(1);
    assertThat(mint.tokenId()).isPositive();
  }

  @Test
  void replaysARepeatedRequest() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());

    var form = form(artwork.id().value(), Map.of());
    var first = mint(creator, form, "twice");
    var second = mint(creator, form, "twice");

    assertThat(second.status()).isEqualTo(202);
    assertThat(second.body().get("id")).isEqualTo(first.body().get("id"));
    assertThat(second.header("Idempotent-Replayed")).contains("true");
  }

  @Test
  void refusesWhatCannotBeMinted() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId()).id().value();
    var wrong = new HashMap<String, Object>(Map.of("editionSize", 1_000_000_000, "royaltyBps", 2501));
    wrong.put("name", " ");

    var reply = mint(creator, form(artwork, wrong), "wrong");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("MINT_INVALID");
    assertThat(reply.body().get("errors").valueStream().map(error -> error.get("field").asString()))
        .containsExactly("name", "editionSize", "royaltyBps");
    assertThat(mint(creator, form(artwork, Map.of("editionSize", 0)), "none").code()).isEqualTo("MINT_INVALID");
    assertThat(mint(creator, form(artwork, Map.of("chainId", 1)), "chain").code()).isEqualTo("CHAIN_UNKNOWN");
    assertThat(mint(creator, form("art_x", Map.of()), "id").code()).isEqualTo("MINT_INVALID");
    assertThat(mint(signIn.somebody(), form(artwork, Map.of()), "thief").status()).isEqualTo(404);
    assertThat(http.post("/api/v1/nft/mint", form(artwork, Map.of())).as(creator).call().code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
  }

  /** Minted names are permanent, so a name that cannot be shown in lists is refused before minting. */
  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\u001bb", "abc\u202egnp.exe", "a\uffffb", "a\ud800"})
  void refusesNamesAndDescriptionsThatNoListCanShow(String text) {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId()).id().value();

    for (var field : List.of("name", "description")) {
      var reply = mint(creator, form(artwork, Map.of(field, text)), field);
      assertThat(reply.status()).as(field).isEqualTo(400);
      assertThat(reply.code()).isEqualTo("MINT_INVALID");
      assertThat(reply.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }
    assertThat(mint(creator, form(artwork, Map.of("name", "two\nlines")), "lines").code()).isEqualTo("MINT_INVALID");
    assertThat(mint(creator, form(artwork, Map.of("name", "x".repeat(101))), "long").code()).isEqualTo("MINT_INVALID");
  }

  @Test
  void refusesNamesAndDescriptionsThatNoShopMayShow() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId()).id().value();

    for (var field : List.of("name", "description")) {
      var reply = mint(creator, form(artwork, Map.of(field, "w h i t e   p o w e r")), "unfit-" + field);
      assertThat(reply.status()).as(field).isEqualTo(422);
      assertThat(reply.code()).isEqualTo("TEXT_REFUSED");
      assertThat(reply.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }
  }

  @Test
  void hidesMintsFromOthers() {
    var creator = signIn.somebody();
    var id = mint(creator, form(artworks.by(creator.userId()).id().value(), Map.of()), "mine").body().get("id").asString();

    assertThat(http.get("/api/v1/nft/mints/" + id).as(signIn.somebody()).call().code()).isEqualTo("MINT_NOT_FOUND");
    assertThat(http.get("/api/v1/nft/mints/mint_x").as(creator).call().status()).isEqualTo(404);
    assertThat(http.get("/api/v1/nft/mints/" + id).call().status()).isEqualTo(401);
  }

  @Test
  void findsNoTokenThatNobodyEverHeld() {
    var originals = chains.contract(Chain.LOCAL, Contracts.ORIGINALS);

    assertThat(http.get("/api/v1/nft/31337/" + originals + "/999999").call().code()).isEqualTo("MINT_TOKEN_NOT_FOUND");
    assertThat(http.get("/api/v1/nft/31337/0x12/1").call().code()).isEqualTo("PARAMETER_INVALID");
    assertThat(http.get("/api/v1/nft/31337/" + originals + "/1e3").call().code()).isEqualTo("PARAMETER_INVALID");
  }

  @Test
  void givesBuyersTwinsOfOneEditionEachKeyOnce() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    var product = TypeId.next("prod").toString();
    var one = signIn.somebody();
    var other = signIn.somebody();

    twins.request(product + ":1", artwork.id(), product, new Address(one.wallet()), 2);
    twins.request(product + ":1", artwork.id(), product, new Address(one.wallet()), 2);
    twins.request(product + ":2", artwork.id(), product, new Address(other.wallet()), 1);

    var first = heard.await(TwinMinted.class, event -> event.key().equals(product + ":1"));
    var second = heard.await(TwinMinted.class, event -> event.key().equals(product + ":2"));
    assertThat(first.tokenId()).isEqualTo(second.tokenId());
    var held = Eventually.get("twins", () -> Optional.ofNullable(
        http.get("/api/v1/me/tokens").as(one).call().body().get("items").get(0)));
    assertThat(held.get("quantity").asString()).isEqualTo("2");
    assertThat(held.get("kind").asString()).isEqualTo("twin");
    assertThat(held.get("royalty").get("receiver").asString()).isEqualTo(creator.wallet());
    assertThat(heard.all(TwinMinted.class, event -> event.key().startsWith(product))).hasSize(2);
  }

  private Http.Reply mint(SignIn.Person creator, Map<String, Object> form, String key) {
    return http.post("/api/v1/nft/mint", form).as(creator).idempotent(key + creator.userId()).call();
  }

  private JsonNode confirmed(SignIn.Person creator, String id) {
    return Eventually.get("confirmation of " + id, () -> Optional.of(http.get("/api/v1/nft/mints/" + id).as(creator).call().body())
        .filter(mint -> mint.get("status").asString().equals("confirmed")));
  }

  private static Map<String, Object> form(String artworkId, Map<String, ?> more) {
    var form = new HashMap<String, Object>(
        Map.of("artworkId", artworkId, "name", "Neon Fox", "description", "Painted in the Neural Mint " + UUID.randomUUID()));
    form.putAll(more);
    return form;
  }
}
