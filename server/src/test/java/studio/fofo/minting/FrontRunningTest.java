package studio.fofo.minting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.LocalWallet;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;

/** Somebody sees our voucher in the mempool and sends it first, so that our own transaction reverts. */
@ModuleTest
class FrontRunningTest {

  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");

  private final Http http;
  private final SignIn signIn;
  private final HungArtworks artworks;
  private final Twins twins;
  private final Chains chains;
  private final HeardEvents heard;
  private final JdbcClient jdbc;
  private final Nodes nodes;
  private final LocalWallet stranger;

  FrontRunningTest(Http http, SignIn signIn, HungArtworks artworks, Twins twins, Chains chains, HeardEvents heard, JdbcClient jdbc,
      Nodes nodes) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.twins = twins;
    this.chains = chains;
    this.heard = heard;
    this.jdbc = jdbc;
    this.nodes = nodes;
    this.stranger = new LocalWallet(nodes, 7);
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 25})
  void confirmsAMintFromTheVoucherThatAStrangerSent(int editionSize) {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    heard.during(TransactionSubmitted.class, event -> event.purpose().toString().equals(keyOfMint(artwork.id().value())),
        () -> sendFirst(keyOfMint(artwork.id().value())));

    var id = mint(creator, artwork.id().value(), editionSize).body().get("id").asString();

    heard.await(TransactionFailed.class, event -> event.purpose().toString().equals("mint:" + id));
    assertThat(mint(creator, artwork.id().value(), editionSize).code()).as("while its voucher lives")
        .isEqualTo("MINT_ARTWORK_ALREADY_MINTED");
    var minted = Eventually.get("end of " + id, () -> Optional.of(http.get("/api/v1/nft/mints/" + id).as(creator).call().body())
        .filter(FrontRunningTest::isOver));
    assertThat(minted.get("status").asString()).isEqualTo("confirmed");
    assertThat(sender(minted.get("txHash").asString())).isEqualTo(stranger.address());
    var token = Eventually.get("holding", () -> Optional.ofNullable(
        http.get("/api/v1/me/tokens").as(creator).call().body().get("items").get(0)));
    assertThat(token.get("tokenId").asString()).isEqualTo(minted.get("tokenId").asString());
    assertThat(mint(creator, artwork.id().value(), editionSize).code()).isEqualTo("MINT_ARTWORK_ALREADY_MINTED");
    assertThat(heard.all(MintConfirmed.class, event -> event.artworkId().equals(artwork.id()))).hasSize(1);
    assertThat(heard.all(TransactionConfirmed.class, event -> event.purpose().toString().equals("mint:" + id))).as("not by us").isEmpty();
  }

  @Test
  void tellsAnOrderOfItsTwinWhoeverSentTheVoucher() {
    var buyer = signIn.somebody();
    var artwork = artworks.by(signIn.somebody().userId());
    var product = TypeId.next("prod").toString();
    heard.during(TransactionSubmitted.class, event -> event.purpose().toString().equals(keyOfTwin(product)),
        () -> sendFirst(keyOfTwin(product)));

    twins.request(product + ":1", artwork.id(), product, new Address(buyer.wallet()), 2);

    var minted = heard.await(TwinMinted.class, event -> event.key().equals(product + ":1"));
    assertThat(sender(minted.txHash())).isEqualTo(stranger.address());
    assertThat(heard.all(TwinMinted.class, event -> event.key().equals(product + ":1"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 25})
  void freesTheArtworkOfAMintWhoseVoucherIsWithdrawn(int editionSize) {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    var first = new AtomicBoolean(true);
    heard.during(TransactionSubmitted.class,
        event -> event.purpose().toString().equals(keyOfMint(artwork.id().value())) && first.getAndSet(false),
        () -> withdraw(artwork.id().value()));

    var id = mint(creator, artwork.id().value(), editionSize).body().get("id").asString();

    var failed = Eventually.get("end of " + id, () -> Optional.of(http.get("/api/v1/nft/mints/" + id).as(creator).call().body())
        .filter(FrontRunningTest::isOver));
    assertThat(failed.get("status").asString()).isEqualTo("failed");
    assertThat(mint(creator, artwork.id().value(), editionSize).status()).isEqualTo(202);
    heard.await(MintConfirmed.class, event -> event.artworkId().equals(artwork.id()));
    assertThat(heard.all(MintConfirmed.class, event -> event.mintId().value().equals(id))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 25})
  void mintsAnewWhatAReorganisationTookAway(int editionSize) {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    nodes.of(Chain.LOCAL).call("anvil_mine", "0x5");
    var first = new AtomicBoolean(true);
    heard.during(TransactionSubmitted.class,
        event -> event.purpose().toString().equals(keyOfMint(artwork.id().value())) && first.getAndSet(false),
        () -> {
          sendFirst(keyOfMint(artwork.id().value()));
          throw new IllegalStateException("ours never gets a nonce, and so is in no block");
        });
    var id = mint(creator, artwork.id().value(), editionSize).body().get("id").asString();
    heard.await(MintConfirmed.class, event -> event.mintId().value().equals(id));
    heard.await(TransactionFailed.class, event -> event.purpose().toString().equals("mint:" + id));
    var gone = Eventually.get("token", () -> txOf(id));

    nodes.of(Chain.LOCAL).call("anvil_reorg", depth(gone) + 2, List.of());

    var again = Eventually.get("another token", () -> txOf(id).filter(tx -> !tx.equals(gone)));
    assertThat(sender(again)).as("by us").isNotEqualTo(stranger.address());
    var token = Eventually.get("holding",
        () -> Optional.ofNullable(http.get("/api/v1/me/tokens").as(creator).call().body().get("items").get(0)));
    assertThat(token.get("tokenId").asString())
        .isEqualTo(http.get("/api/v1/nft/mints/" + id).as(creator).call().body().get("tokenId").asString());
    assertThat(heard.all(MintConfirmed.class, event -> event.artworkId().equals(artwork.id()))).hasSize(1);
  }

  /** The same for a twin: the buyer has paid, and learns of the token that remains. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void mintsATwinAnewThatAReorganisationTookAway(boolean strangerComesFirstAgain) {
    var buyer = signIn.somebody();
    var artwork = artworks.by(signIn.somebody().userId());
    var product = TypeId.next("prod").toString();
    var submissions = new AtomicInteger();
    nodes.of(Chain.LOCAL).call("anvil_mine", "0x5");
    heard.during(TransactionSubmitted.class, event -> event.purpose().toString().equals(keyOfTwin(product)), () -> {
      var first = submissions.getAndIncrement() == 0;
      if (first || strangerComesFirstAgain) {
        sendFirst(keyOfTwin(product));
      }
      if (first) {
        throw new IllegalStateException("ours never gets a nonce, and so is in no block");
      }
    });
    twins.request(product + ":1", artwork.id(), product, new Address(buyer.wallet()), 2);
    var gone = heard.await(TwinMinted.class, event -> event.key().equals(product + ":1")).txHash();
    heard.await(TransactionFailed.class, event -> event.purpose().toString().equals(keyOfTwin(product)));

    nodes.of(Chain.LOCAL).call("anvil_reorg", depth(gone) + 2, List.of());

    var again = heard.await(TwinMinted.class, event -> event.key().equals(product + ":1") && !event.txHash().equals(gone));
    assertThat(sender(again.txHash()).equals(stranger.address())).isEqualTo(strangerComesFirstAgain);
    Eventually.is("the twin's new transaction", () -> jdbc.sql("select tx_hash from minting.twins where key = ?").param(product + ":1")
        .query(String.class).single().equals(again.txHash()));
    var held = Eventually.get("twins",
        () -> Optional.ofNullable(http.get("/api/v1/me/tokens").as(buyer).call().body().get("items").get(0)));
    assertThat(held.get("tokenId").asString()).isEqualTo(again.tokenId().toString());
    assertThat(held.get("quantity").asString()).isEqualTo("2");
    assertThat(heard.all(TwinMinted.class, event -> event.key().equals(product + ":1"))).hasSize(2);
  }

  private Optional<String> txOf(String mintId) {
    return jdbc.sql("select tx_hash from minting.mints where id = ? and status = 'confirmed'").param(mintId).query(String.class).optional();
  }

  private int depth(String txHash) {
    var block = Hex.small(nodes.of(Chain.LOCAL).call("eth_getTransactionReceipt", txHash).get("blockNumber"));
    return (int) (Hex.small(nodes.of(Chain.LOCAL).call("eth_blockNumber")) - block + 1);
  }

  /** Like the voucher signer, whose key sends nothing else. */
  private void withdraw(String artworkId) {
    var voucher = jdbc.sql("select contract, number from minting.mints where artwork_id = ? order by number limit 1").param(artworkId)
        .query((row, ordinal) -> MINTER.call("cancelVoucher", ContractAbi.address(new Address(row.getString("contract"))),
            BigInteger.valueOf(row.getLong("number"))))
        .single();
    new LocalWallet(nodes, SignerRole.VOUCHER.localAccount())
        .send(chains.contract(Chain.LOCAL, Contracts.MINTER).value(), voucher, BigInteger.ZERO);
  }

  private String keyOfMint(String artworkId) {
    return jdbc.sql("select 'mint:' || id from minting.mints where artwork_id = ? order by number limit 1").param(artworkId)
        .query(String.class).optional().orElse("");
  }

  private String keyOfTwin(String product) {
    return jdbc.sql("select 'twin:' || id from minting.twins where product_key = ?").param(product)
        .query(String.class).optional().orElse("");
  }

  /** Sends what the relayer would send next, and waits until it is mined. */
  private void sendFirst(String key) {
    var data = jdbc.sql("select data from chain.transactions where kind || ':' || subject = ?").param(key).query(byte[].class).single();
    stranger.send(chains.contract(Chain.LOCAL, Contracts.MINTER).value(), "0x" + HexFormat.of().formatHex(data), BigInteger.ZERO);
  }

  private Address sender(String txHash) {
    var call = Map.of("jsonrpc", "2.0", "id", 1, "method", "eth_getTransactionByHash", "params", List.of(txHash));
    return new Address(http.post("/rpc/31337", call).call().body().get("result").get("from").asString());
  }

  private Http.Reply mint(SignIn.Person creator, String artworkId, int editionSize) {
    return http.post("/api/v1/nft/mint", Map.of("artworkId", artworkId, "name", "Neon Fox", "editionSize", editionSize))
        .as(creator).idempotent(TypeId.next("key").toString()).call();
  }

  private static boolean isOver(JsonNode mint) {
    return mint.get("status").asString().equals("confirmed") || mint.get("status").asString().equals("failed");
  }
}
