package studio.fofo.testing.shop;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.web3j.crypto.ECKeyPair;
import org.web3j.utils.Numeric;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.signing.LocalAccounts;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.LocalWallet;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;

/** Buys with real money of the local chain, over HTTP. */
@TestComponent
public class Till {

  private static final String ORDERS = "/api/v1/orders/";
  private static final String JOBS = "/api/v1/console/factory/jobs/";

  private final Http http;
  private final SignIn signIn;
  private final Shop shop;
  private final Chains chains;
  private final Nodes nodes;
  private final JdbcClient jdbc;
  private final AtomicInteger account = new AtomicInteger();

  Till(Http http, SignIn signIn, Shop shop, Chains chains, Nodes nodes, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.shop = shop;
    this.chains = chains;
    this.nodes = nodes;
    this.jdbc = jdbc;
  }

  /** An order of one tee, and the wallet that may pay it. */
  public record Purchase(String id, SignIn.Person buyer, LocalWallet wallet, JsonNode call) {

    public BigInteger amount() {
      return new BigInteger(call.get("value").asString());
    }

    /** Pays, and returns the transaction's hash. */
    public String pay() {
      return wallet.send(call.get("to").asString(), call.get("data").asString(), amount());
    }
  }

  /** An order of one piece: without a chain, unless the fields name one. */
  public Http.Reply order(SignIn.Person buyer, String product, Map<String, ?> fields) {
    var form = Shop.form(Shop.item(product, 1));
    form.remove("chainId");
    form.putAll(fields);
    return shop.order(buyer, form);
  }

  /** The buyer with this account of the public mnemonic. */
  public SignIn.Person buyer(int account) {
    return signIn.wallet(ECKeyPair.create(Numeric.toBigInt(LocalAccounts.secret(account))));
  }

  /** The order as a purchase. */
  public Purchase purchase(SignIn.Person buyer, int account, JsonNode order) {
    var payment = order.get("payment");
    return new Purchase(order.get("id").asString(), buyer, new LocalWallet(nodes, account, payment.get("chainId").asLong()),
        payment.get("call"));
  }

  /** Asks for a quote on another chain. */
  public Http.Reply quoteOn(Purchase purchase, Map<String, ?> place) {
    return http.post(ORDERS + purchase.id() + "/quote", place).as(purchase.buyer()).idempotent(UUID.randomUUID().toString()).call();
  }

  public Purchase place() {
    return place(1);
  }

  /** An order of some tees. */
  public Purchase place(int quantity) {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    var wallet = new LocalWallet(nodes, 1 + account.getAndIncrement() % 8);
    var buyer = signIn.wallet(ECKeyPair.create(Numeric.toBigInt(LocalAccounts.secret(wallet.account()))));
    var reply = http.post("/api/v1/orders", Shop.form(Shop.item(shop.tee(), quantity))).as(buyer).idempotent(UUID.randomUUID().toString())
        .call();
    if (reply.status() != 201) {
      throw new AssertionError(reply.text());
    }
    return new Purchase(reply.body().get("id").asString(), buyer, wallet, reply.body().get("payment").get("call"));
  }

  public JsonNode read(Purchase purchase) {
    return http.get(ORDERS + purchase.id()).as(purchase.buyer()).call().body();
  }

  public String status(Purchase purchase) {
    return read(purchase).get("status").asString();
  }

  public void await(Purchase purchase, String status) {
    Eventually.is(status + " order", () -> status(purchase).equals(status));
  }

  public Http.Reply cancel(Purchase purchase) {
    return http.post(ORDERS + purchase.id() + "/cancel", "").as(purchase.buyer()).idempotent(UUID.randomUUID().toString()).call();
  }

  /** The statuses of its timeline, one after another. */
  public List<String> timeline(Purchase purchase) {
    return read(purchase).get("timeline").valueStream().map(entry -> entry.get("status").asString()).toList();
  }

  /** The factory's jobs for the order; there must never be two. */
  public List<String> jobs(Purchase purchase) {
    return jdbc.sql("""
        select j.id from fulfilment.factory_jobs j join fulfilment.productions p on p.id = j.external_id where p.order_id = ?""")
        .param(purchase.id()).query(String.class).list();
  }

  /** Advances the order's job one step, as an operator at the console. */
  public Http.Reply advance(Purchase purchase, String step) {
    var job = Eventually.get("job of the factory", () -> jobs(purchase).stream().findFirst());
    return http.post(JOBS + job + "/" + step, "").as(signIn.operator()).call();
  }

  /** The number of mails of each kind for the order. */
  public Map<String, Long> mails(Purchase purchase) {
    return jdbc.sql("select kind, count(*) as many from notification.mails where subject_id = ? group by kind").param(purchase.id())
        .query((row, number) -> Map.entry(row.getString("kind"), row.getLong("many"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Replaces the newest blocks with empty ones. */
  public void reorganise(int depth) {
    nodes.of(Chain.LOCAL).call("anvil_reorg", depth, List.of());
  }

  /** Replaces the newest block with another one that contains the same transaction. */
  public void reorganiseAround(String txHash) {
    var raw = nodes.of(Chain.LOCAL).call("eth_getRawTransactionByHash", txHash).asString();
    nodes.of(Chain.LOCAL).call("anvil_reorg", 1, List.of(List.of(raw, 0)));
  }
}
