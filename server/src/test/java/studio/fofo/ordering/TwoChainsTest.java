package studio.fofo.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.TypeId;
import studio.fofo.minting.TwinMinted;
import studio.fofo.minting.twin.TwinMinting;
import studio.fofo.payment.PaymentConfirmed;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.Http;
import studio.fofo.testing.LocalWallet;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SecondChain;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.Shop;
import studio.fofo.testing.shop.Till;
import studio.fofo.testing.shop.Till.Purchase;
import studio.fofo.testing.shop.TwinRequests;
import tools.jackson.databind.JsonNode;

/**
 * A studio with two chains: the buyer chooses where to pay, and an order is paid once, whatever arrives where and when. Payments on the
 * local chain are final with their second block, those on the other one with their first.
 */
@ModuleTest
@Import(GalleryFakes.class)
@TestPropertySource(properties = {
    "fofo.identity.operators=0xa0Ee7A142d267C1f36714E4a8F75612F20a79720", "fofo.chain.local.finality=2",
    "fofo.chain.local.large-finality=2", "fofo.chain.down-after=1s", "fofo.chain.rpc-timeout=2s"})
class TwoChainsTest {

  private static final SecondChain SECOND = new SecondChain();
  private static final AtomicInteger ACCOUNT = new AtomicInteger();

  private final Till till;
  private final Shop shop;
  private final Http http;
  private final SignIn signIn;
  private final Chains chains;
  private final Nodes nodes;
  private final HeardEvents heard;
  private final TwinRequests twins;
  private final TwinMinting minting;
  private final GalleryFakes.Gallery gallery;
  private final JdbcClient jdbc;
  private final Path home;

  TwoChainsTest(Till till, Shop shop, Http http, SignIn signIn, Chains chains, Nodes nodes, HeardEvents heard, TwinRequests twins,
      TwinMinting minting, GalleryFakes.Gallery gallery, JdbcClient jdbc, Environment environment) {
    this.till = till;
    this.shop = shop;
    this.http = http;
    this.signIn = signIn;
    this.chains = chains;
    this.nodes = nodes;
    this.heard = heard;
    this.twins = twins;
    this.minting = minting;
    this.gallery = gallery;
    this.jdbc = jdbc;
    this.home = Path.of(environment.getRequiredProperty("fofo.chain.local.home"));
  }

  @DynamicPropertySource
  static void secondChain(DynamicPropertyRegistry registry) {
    SECOND.settings().forEach(setting -> {
      var parts = setting.split("=", 2);
      registry.add(parts[0], () -> parts[1]);
    });
  }

  @AfterAll
  static void stop() {
    SECOND.close();
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    SECOND.deploy(nodes, home.resolve("deployments/31337.json"));
    Eventually.is("two ready chains", () -> states().equals(List.of("ready", "ready")));
  }

  @Test
  void offersBothChainsWithTheirPricesAndTheFirstOneByDefault() {
    var options = http.get("/api/v1/payment-options?total=4000").call().body().get("options");
    assertThat(options.valueStream().map(option -> option.get("chainId").asLong())).containsExactly(Chain.LOCAL, SecondChain.ID);
    assertThat(options.valueStream().map(option -> option.get("default").asBoolean())).containsExactly(true, false);
    assertThat(options.get(0).get("prices").get(0).get("amount").asString()).as("at 2500 for one ETH").isEqualTo("16000000000000000");
    assertThat(options.get(1).get("prices").get(0).get("symbol").asString()).isEqualTo("POL");
    assertThat(options.get(1).get("prices").get(0).get("amount").asString()).as("at 0.40").isEqualTo("100000000000000000000");
    assertThat(options.get(1).get("prices").get(1).get("amount").asString()).as("in USDC").isEqualTo("40000000");
    assertThat(http.get("/api/v1/payment-options?total=0").call().code()).isEqualTo("PARAMETER_INVALID");
    assertThat(place(Map.of()).call().isEmpty()).isFalse();
  }

  @Test
  void movesAnUnpaidOrderToAnotherChainWhereItIsPaidAndItsTwinsAreRequested() {
    var order = place(Map.of());
    assertThat(order.wallet().chainId()).isEqualTo(Chain.LOCAL);
    var moved = moved(order, SecondChain.ID);
    assertThat(moved.call()).isNotEqualTo(order.call());

    moved.pay();
    till.await(order, "paid");
    assertThat(till.advance(order, "in_production").status()).isEqualTo(200);
    Eventually.is("request of a twin", () -> !twins.ofOrder(order.id()).isEmpty());
    assertThat(twins.ofOrder(order.id())).singleElement().extracting(TwinRequests.Request::chainId).isEqualTo(SecondChain.ID);
    assertThat(till.read(order).get("payment").get("chainId").asLong()).isEqualTo(SecondChain.ID);
    assertThat(details(order)).contains("to be paid on Polygon Amoy");
  }

  @Test
  void countsAPaymentOfAnEarlierQuoteOnTheChainWhereItArrived() {
    var order = place(Map.of());
    moved(order, SecondChain.ID);

    order.pay();
    mine(1);
    till.await(order, "paid");

    assertThat(till.read(order).get("payment").get("chainId").asLong()).isEqualTo(Chain.LOCAL);
    assertThat(till.quoteOn(order, Map.of("chainId", SecondChain.ID)).code()).isEqualTo("ORDER_STATUS_REFUSES");
  }

  @Test
  void refundsTheSecondOfTwoPaymentsAndSaysSo() {
    var order = place(Map.of());
    var moved = moved(order, SecondChain.ID);
    order.pay();
    mine(1);
    till.await(order, "paid");
    var before = moved.wallet().balance();

    moved.pay();

    refundedSecond(order, moved, before);
    assertThat(details(order)).anyMatch(line -> line.startsWith("paid a second time, on Polygon Amoy in 0x"))
        .anyMatch(line -> line.startsWith("a second payment, on Polygon Amoy, was refunded in 0x"));
    assertThat(till.status(order)).isEqualTo("paid");
  }

  @Test
  void countsThePaymentThatIsFinalFirst() {
    var order = place(Map.of());
    var moved = moved(order, SecondChain.ID);
    var before = order.wallet().balance();
    order.pay();
    Eventually.is("first payment in a block", () -> statuses(order).contains("31337 seen"));

    moved.pay();
    till.await(order, "paid");
    assertThat(till.read(order).get("payment").get("chainId").asLong()).isEqualTo(SecondChain.ID);
    mine(1);

    refundedSecond(order, order, before);
    assertThat(till.status(order)).isEqualTo("paid");
  }

  @Test
  void isPaidOnceIfBothPaymentsArriveAtTheSameTime() throws InterruptedException {
    var order = place(Map.of());
    var moved = moved(order, SecondChain.ID);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(List.of(() -> {
        var tx = order.pay();
        mine(1);
        return tx;
      }, moved::pay)).forEach(paid -> assertThat(paid.state()).isEqualTo(Future.State.SUCCESS));
    }

    till.await(order, "paid");
    Eventually.is("one refund", () -> {
      mineOnceIndexed();
      return refunds(order) == 1;
    });
    assertThat(confirmations(order)).isEqualTo(1);
    assertThat(counting(order)).isEqualTo(1);
  }

  @Test
  void isPaidOnTheOtherChainAfterAReorganisationRemovedItsPaymentAndRefundsThatOneWhenItIsBack() {
    var order = place(Map.of());
    var moved = moved(order, SecondChain.ID);
    moved.pay();
    till.await(order, "paid");

    nodes.of(SecondChain.ID).call("anvil_reorg", 1, List.of());
    nodes.of(SecondChain.ID).call("anvil_mine", "0x2");
    till.await(order, "awaiting_payment");
    var before = moved.wallet().balance();
    order.pay();
    mine(1);
    till.await(order, "paid");
    assertThat(till.read(order).get("payment").get("chainId").asLong()).isEqualTo(Chain.LOCAL);
    moved.pay();

    refundedSecond(order, moved, before);
    assertThat(till.status(order)).isEqualTo("paid");
    assertThat(confirmations(order)).as("each once").isEqualTo(2);
  }

  @Test
  void sellsNoMoreOfAnEditionThanItHasOnBothChainsTogether() {
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 2));
    var first = place(product, Map.of());
    var second = place(product, Map.of("chainId", SecondChain.ID));
    assertThat(reply(product, Map.of()).code()).isEqualTo("PRODUCT_SOLD_OUT");
    assertThat(reply(product, Map.of("chainId", SecondChain.ID)).code()).isEqualTo("PRODUCT_SOLD_OUT");
    first.pay();
    mine(1);
    second.pay();
    till.await(first, "paid");
    till.await(second, "paid");
    assertThat(http.get("/api/v1/products/" + product).call().body().get("remaining").asLong()).isZero();
  }

  @Test
  void sellsAProductThatNamesItsChainOnThatChainOnly() {
    var creator = signIn.somebody();
    var product = shop.tee(creator, Map.of("chainId", SecondChain.ID));
    var other = shop.tee(creator, Map.of("chainId", Chain.LOCAL));
    var order = place(product, Map.of());
    assertThat(order.wallet().chainId()).isEqualTo(SecondChain.ID);
    var refused = reply(product, Map.of("chainId", Chain.LOCAL));
    assertThat(refused.code()).isEqualTo("ORDER_CHAIN_NOT_OFFERED");
    assertThat(refused.text()).contains("is sold on Polygon Amoy only: pay on chain 80002");
    assertThat(till.quoteOn(order, Map.of("chainId", Chain.LOCAL)).code()).isEqualTo("ORDER_CHAIN_NOT_OFFERED");
    assertThat(options(order).valueStream().map(option -> option.get("chainId").asLong())).containsExactly(SecondChain.ID);
    var mixed = Shop.form(Shop.item(product, 1), Shop.item(other, 1));
    mixed.remove("chainId");
    assertThat(shop.order(signIn.somebody(), mixed).text()).contains("ORDER_CHAIN_NOT_OFFERED").contains("order them separately");

    edit(creator, product, Map.of("chainId", 0));
    assertThat(till.quoteOn(order, Map.of("chainId", Chain.LOCAL)).status()).isEqualTo(200);
  }

  @Test
  void offersTheNextChainWhileTheFirstIsDownAndTheFirstAgainAfterwards() throws IOException {
    var anvil = Long.parseLong(Files.readString(home.resolve("chain/anvil.pid")).strip().split("\\s")[0]);
    SecondChain.signal("STOP", anvil);
    try {
      Eventually.is("first chain down", () -> states().equals(List.of("down", "ready")));
      assertThat(place(Map.of()).wallet().chainId()).isEqualTo(SecondChain.ID);
      assertThat(http.get("/readyz").call().status()).as("the studio sells on").isEqualTo(200);
    } finally {
      SecondChain.signal("CONT", anvil);
    }
    Eventually.is("first chain back", () -> states().equals(List.of("ready", "ready")));
    assertThat(place(Map.of()).wallet().chainId()).isEqualTo(Chain.LOCAL);
  }

  @Test
  void keepsAnOrderWhosePaymentMayBeOnAChainThatIsDown() {
    var order = place(Map.of("chainId", SecondChain.ID));
    var unpaid = place(Map.of());
    nodes.of(SecondChain.ID).call("evm_setAutomine", false);
    order.wallet().submit(order.call().get("to").asString(), order.call().get("data").asString(), order.amount());
    SECOND.freeze();
    try {
      Eventually.is("second chain down", () -> states().equals(List.of("ready", "down")));
      jdbc.sql("update ordering.orders set payable_until = now() - interval '1 hour' where id = ?").param(order.id()).update();
      jdbc.sql("update ordering.orders set payable_until = now() - interval '30 minutes' where id = ?").param(unpaid.id()).update();
      till.await(unpaid, "expired");
      assertThat(till.status(order)).as("due before the other").isEqualTo("awaiting_payment");
      assertThat(till.read(order).get("payment").get("chainState").asString()).isEqualTo("down");
    } finally {
      SECOND.thaw();
    }
    nodes.of(SecondChain.ID).call("anvil_mine", "0x1");
    nodes.of(SecondChain.ID).call("evm_setAutomine", true);
    till.await(order, "paid");
  }

  @Test
  void mintsTwinsOfOneProductOnEachChainUnderNumbersOfTheirOwn() {
    var artwork = gallery.hang(signIn.somebody().userId(), "glitch").id();
    var product = TypeId.next("prod").toString();
    var holder = new LocalWallet(nodes, 5).address();
    minting.request(product + "/local", Chain.LOCAL, artwork, product, holder, 1);
    minting.request(product + "/second", SecondChain.ID, artwork, product, holder, 2);

    Eventually.is("twins on both chains", () -> {
      mineOnceIndexed();
      return minted(product).size() == 2;
    });
    assertThat(minted(product)).extracting(TwinMinted::chainId).containsExactlyInAnyOrder(Chain.LOCAL, SecondChain.ID);
    assertThat(minted(product)).extracting(TwinMinted::tokenId).doesNotHaveDuplicates();
    minted(product).forEach(twin -> {
      var path = "/api/v1/nft/" + twin.chainId() + "/" + twin.contract() + "/" + twin.tokenId();
      var token = Eventually.get("token page", () -> Optional.of(http.get(path).call()).filter(page -> page.status() == 200)).body();
      assertThat(token.get("chainId").asLong()).isEqualTo(twin.chainId());
      assertThat(token.get("supply").asLong()).isEqualTo(twin.quantity());
      assertThat(token.get("tokenUri").asString()).startsWith("ipfs://");
    });
  }

  private List<TwinMinted> minted(String product) {
    return heard.all(TwinMinted.class, twin -> twin.key().startsWith(product));
  }

  private Purchase place(Map<String, ?> fields) {
    return place(shop.tee(), fields);
  }

  private Purchase place(String product, Map<String, ?> fields) {
    var account = 1 + ACCOUNT.getAndIncrement() % 8;
    var buyer = till.buyer(account);
    var reply = till.order(buyer, product, fields);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return till.purchase(buyer, account, reply.body());
  }

  private Http.Reply reply(String product, Map<String, ?> fields) {
    return till.order(signIn.somebody(), product, fields);
  }

  private Purchase moved(Purchase order, long chain) {
    var reply = till.quoteOn(order, Map.of("chainId", chain));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return new Purchase(order.id(), order.buyer(), order.wallet().on(chain), reply.body().get("payment").get("call"));
  }

  private void refundedSecond(Purchase order, Purchase second, BigInteger before) {
    Eventually.is("refund", () -> {
      mineOnceIndexed();
      return refunds(order) == 1;
    });
    var gas = second.amount().divide(BigInteger.TEN);
    Eventually.is("money", () -> before.subtract(second.wallet().balance()).compareTo(gas) < 0);
    assertThat(counting(order)).isEqualTo(1);
  }

  private long refunds(Purchase order) {
    return jdbc.sql("select count(*) from payment.payments where order_id = ? and ending = 'refund' and ended_tx is not null")
        .param(order.id()).query(Long.class).single();
  }

  private long counting(Purchase order) {
    return jdbc.sql("select count(*) from payment.payments where order_id = ? and counts").param(order.id()).query(Long.class).single();
  }

  private List<String> statuses(Purchase order) {
    return jdbc.sql("select chain_id || ' ' || status from payment.payments where order_id = ?").param(order.id()).query(String.class)
        .list();
  }

  private int confirmations(Purchase order) {
    return heard.all(PaymentConfirmed.class, event -> event.orderId().value().equals(order.id())).size();
  }

  private List<String> details(Purchase order) {
    return till.read(order).get("timeline").valueStream().map(entry -> entry.get("detail").asString()).toList();
  }

  private JsonNode options(Purchase order) {
    return http.get("/api/v1/orders/" + order.id() + "/payment-options").as(order.buyer()).call().body().get("options");
  }

  private List<String> states() {
    return http.get("/api/v1/payment-options?total=4000").call().body().get("options").valueStream()
        .map(option -> option.get("state").asString()).toList();
  }

  private void edit(SignIn.Person creator, String product, Map<String, ?> change) {
    var path = "/api/v1/products/" + product;
    var tag = http.get(path).as(creator).call().header("ETag").orElseThrow();
    var reply = http.send("PATCH", path, change).as(creator).header("If-Match", tag).call();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }

  /** A block on the local chain, unless the last one is not indexed yet. */
  private void mineOnceIndexed() {
    if (chains.head(Chain.LOCAL) >= Hex.small(nodes.of(Chain.LOCAL).call("eth_blockNumber"))) {
      mine(1);
    }
  }

  private void mine(int blocks) {
    nodes.of(Chain.LOCAL).call("anvil_mine", Hex.quantity(blocks));
  }
}
