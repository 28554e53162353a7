package studio.fofo.payment.sponsoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.Wei;
import studio.fofo.payment.PaymentQuote;
import studio.fofo.payment.PaymentQuotes;
import studio.fofo.payment.QuoteRequest;
import studio.fofo.payment.Settlements;
import studio.fofo.payment.Share;
import studio.fofo.payment.WalletCall;
import studio.fofo.payment.escrow.PayableOrders;
import studio.fofo.runtime.quota.Quotas;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Smart accounts ask for gas; a service on this machine answers. */
@ModuleTest
class PaymasterTest {

  private static final String V7 = "0x0000000071727De22E5E9d8BAf0edAc6f37da032";
  private static final String V8 = "0x4337084D9E255Ff0702461CF8895CE9E3b5Ff108";
  private static final Address ACCOUNT = new Address("0x" + "5a".repeat(20));
  private static final String ONE = "(address,uint256,bytes)";
  private static final Function EXECUTE = Function.parse("execute" + ONE);
  private static final Function BATCH = Function.parse("executeBatch(" + ONE + "[])");
  private static final Function COLUMNS = Function.parse("executeBatch(address[],uint256[],bytes[])");
  private static final Function BY_MODE = Function.parse("execute(bytes32,bytes)");

  private final PaymentQuotes quotes;
  private final Settlements settlements;
  private final Chains chains;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final PayableOrders orders;
  private final Quotas quotas;
  private final Http http;
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private HttpServer service;
  private Paymaster paymaster;

  PaymasterTest(PaymentQuotes quotes, Settlements settlements, Chains chains, JdbcClient jdbc, JsonMapper json, PayableOrders orders,
      Quotas quotas, Http http) {
    this.quotes = quotes;
    this.settlements = settlements;
    this.chains = chains;
    this.jdbc = jdbc;
    this.json = json;
    this.orders = orders;
    this.quotas = quotas;
    this.http = http;
  }

  @BeforeEach
  void open() throws IOException {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    jdbc.sql("delete from runtime.quota_use where kind = 'sponsored-payments'").update();
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", exchange -> {
      asked.add(json.readTree(exchange.getRequestBody().readAllBytes()));
      var reply = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"paymaster\":\"0x01\"}}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, reply.length);
      exchange.getResponseBody().write(reply);
      exchange.close();
    });
    service.start();
    paymaster = paymaster(service.getAddress().getPort());
  }

  @AfterEach
  void close() {
    service.stop(0);
  }

  @Test
  void paysTheGasOfAPaymentHoweverTheAccountPutsIt() {
    var quote = quote();
    var all = List.of(quote.approval().orElseThrow(), quote.call());
    for (var data : List.of(batch(all), columns(all, true), columns(all, false), byMode(all), batch(List.of(quote.call())),
        single(quote.call()),
        packed(quote.call()))) {
      assertThat(answer("pm_getPaymasterStubData", data, V7).path("result").path("paymaster").asString()).isEqualTo("0x01");
    }
    assertThat(answer("pm_getPaymasterData", batch(all), V8).path("result").path("paymaster").asString()).isEqualTo("0x01");
    assertThat(asked).hasSize(8);
    assertThat(asked.getLast().get("method").asString()).isEqualTo("pm_getPaymasterData");
    assertThat(asked.getLast().get("params").get(1).asString()).isEqualTo(V8);
  }

  @Test
  void paysForNothingElse() {
    var quote = quote();
    var approval = quote.approval().orElseThrow();
    var pay = quote.call();
    var other = new WalletCall(ACCOUNT, "0x", Wei.ZERO);
    for (var data : List.of(batch(List.of()), batch(List.of(approval)), batch(List.of(approval, pay, pay)), batch(List.of(other, pay)),
        batch(List.of(pay, other)), batch(List.of(more(approval), pay)),
        batch(List.of(approval, new WalletCall(ACCOUNT, pay.data(), Wei.ZERO))),
        single(new WalletCall(pay.to(), pay.data(), new Wei(BigInteger.ONE))), "0x", "0xdeadbeef", "0xzz", pay.data(),
        byMode(List.of(other)))) {
      assertThat(answer("pm_getPaymasterData", data, V7).path("error").path("code").asInt()).as(data).isEqualTo(-32_000);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void paysForNobodyElsesOrderAndNoneThatClosed() {
    var quote = quote();
    var data = batch(List.of(quote.call()));
    assertThat(answer("pm_getPaymasterData", data, V7, "0x" + "5b".repeat(20), "0x7a69").has("error")).isTrue();

    settlements.close(quote.orderId());

    assertThat(answer("pm_getPaymasterData", data, V7).has("error")).isTrue();
    assertThat(asked).isEmpty();
  }

  @Test
  void offersTwoMethodsTwoEntryPointsAndItsOwnChain() {
    var data = batch(List.of(quote().call()));
    assertThat(answer("eth_sendUserOperation", data, V7).path("error").path("code").asInt()).isEqualTo(-32_601);
    assertThat(answer("pm_getPaymasterData", data, "0x5FF137D4b0FDCD49DcA30c7CF57E578a026d2789").has("error")).as("v0.6").isTrue();
    assertThat(answer("pm_getPaymasterData", data, V7, ACCOUNT.value(), "0x89").path("error").path("code").asInt()).isEqualTo(-32_602);
    assertThat(paymaster.isOffered(137)).isFalse();
    assertThat(paymaster.answer(137, call("pm_getPaymasterData", data, V7, ACCOUNT.value(), "0x89")).has("error")).isTrue();
    assertThat(asked).isEmpty();
  }

  @Test
  void paysForEachWalletOnlySoOften() {
    var data = batch(List.of(quote().call()));
    for (var time = 0; time < 20; time++) {
      assertThat(answer("pm_getPaymasterData", data, V7).has("result")).isTrue();
    }
    assertThat(answer("pm_getPaymasterData", data, V7).path("error").path("message").asString()).contains("20 of 20");
    assertThat(answer("pm_getPaymasterStubData", data, V7).has("error")).isTrue();
    assertThat(asked).hasSize(20);
  }

  @Test
  void saysSoIfTheServiceIsDown() {
    service.stop(0);

    assertThat(answer("pm_getPaymasterData", batch(List.of(quote().call())), V7).path("error").path("message").asString())
        .contains("pay its gas itself");
  }

  @Test
  void isNotThereWithoutAService() {
    assertThat(http.post("/rpc/31337/paymaster", Map.of("method", "pm_getPaymasterData")).call().code()).isEqualTo("CHAIN_UNKNOWN");
  }

  private Paymaster paymaster(int port) {
    var settings = new PaymasterSettings(Map.of(Chain.LOCAL, URI.create("http://127.0.0.1:" + port + "/secret")), Duration.ofSeconds(5));
    return new Paymaster(new PaymasterServices(settings, json), new SponsoredPayments(orders, quotes), quotas, json);
  }

  private JsonNode answer(String method, String data, String entryPoint) {
    return answer(method, data, entryPoint, ACCOUNT.value(), "0x7a69");
  }

  private JsonNode answer(String method, String data, String entryPoint, String sender, String chain) {
    return paymaster.answer(Chain.LOCAL, call(method, data, entryPoint, sender, chain));
  }

  private JsonNode call(String method, String data, String entryPoint, String sender, String chain) {
    return json.valueToTree(Map.of("jsonrpc", "2.0", "id", 7, "method", method, "params",
        List.of(Map.of("sender", sender, "callData", data), entryPoint, chain, Map.of())));
  }

  private static WalletCall more(WalletCall approval) {
    return new WalletCall(approval.to(), approval.data().substring(0, approval.data().length() - 2) + "ff", approval.value());
  }

  private static String batch(List<WalletCall> calls) {
    return hex(BATCH.encodeCall(Tuple.from(new Object[] {tuples(calls)})).array());
  }

  private static String single(WalletCall call) {
    return hex(EXECUTE.encodeCall(tuple(call)).array());
  }

  private static String columns(List<WalletCall> calls, boolean withValues) {
    return hex(COLUMNS
        .encodeCall(Tuple.of(calls.stream().map(call -> ContractAbi.address(call.to())).toArray(com.esaulpaugh.headlong.abi.Address[]::new),
            withValues ? calls.stream().map(call -> call.value().value()).toArray(BigInteger[]::new) : new BigInteger[0],
            calls.stream().map(PaymasterTest::bytes).toArray(byte[][]::new)))
        .array());
  }

  private static String byMode(List<WalletCall> calls) {
    var mode = new byte[32];
    mode[0] = 1;
    var list = TupleType.<Tuple>parse("(" + ONE + "[])").encode(Tuple.from(new Object[] {tuples(calls)})).array();
    return hex(BY_MODE.encodeCall(Tuple.of(mode, list)).array());
  }

  private static String packed(WalletCall call) {
    var data = HexFormat.of().parseHex(call.to().value().substring(2) + "0".repeat(64) + call.data().substring(2));
    return hex(BY_MODE.encodeCall(Tuple.of(new byte[32], data)).array());
  }

  private static Tuple[] tuples(List<WalletCall> calls) {
    return new ArrayList<>(calls).stream().map(PaymasterTest::tuple).toArray(Tuple[]::new);
  }

  private static Tuple tuple(WalletCall call) {
    return Tuple.of(ContractAbi.address(call.to()), call.value().value(), bytes(call));
  }

  private static byte[] bytes(WalletCall call) {
    return HexFormat.of().parseHex(call.data().substring(2));
  }

  private static String hex(byte[] bytes) {
    return "0x" + HexFormat.of().formatHex(bytes);
  }

  private PaymentQuote quote() {
    var token = Eventually.get("token", () -> chains.require(Chain.LOCAL).tokens().stream().findFirst()).address().value();
    return quotes.quote(new QuoteRequest(new OrderId(TypeId.next(OrderId.PREFIX).toString()), ACCOUNT, Chain.LOCAL, token, Money.usd(4200),
        List.of(new Share(quotes.studio(Chain.LOCAL), Money.usd(4200))), Instant.now().plusSeconds(1200)));
  }
}
