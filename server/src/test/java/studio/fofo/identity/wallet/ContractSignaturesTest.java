package studio.fofo.identity.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esaulpaugh.headlong.abi.Address;
import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import org.web3j.crypto.ECKeyPair;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.wallet.ContractSignatures.Verdict;
import studio.fofo.kernel.Refusal;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contract accounts on a real anvil, and a node that misbehaves. */
@ModuleTest
class ContractSignaturesTest {

  private static final String TEXT = "Sign in to FOFO Studio.";
  private static final byte[] DIGEST = PersonalSignature.digest(TEXT.getBytes(StandardCharsets.UTF_8));
  private static final Function MAKE = Function.parse("make(address,bool)", "(address)");
  private static final Function ADDRESS_OF = Function.parse("addressOf(address,bool)", "(address)");
  private static final Function PREPARE = Function.parse("prepare()");
  private static final TupleType<Tuple> WRAPPED = TupleType.parse("(address,bytes,bytes)");
  private static final String MAGIC = "6492".repeat(16);

  private final ChainNodes nodes;
  private final ContractSignatures contracts;
  private final SignIn signIn;
  private final JsonMapper json;
  private final JdbcClient jdbc;
  private final ECKeyPair owner = SignIn.newKey();
  private RestClient node;
  private String factory;

  ContractSignaturesTest(ChainNodes nodes, ContractSignatures contracts, SignIn signIn, JsonMapper json, JdbcClient jdbc) {
    this.nodes = nodes;
    this.contracts = contracts;
    this.signIn = signIn;
    this.json = json;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void deployTheFactory() throws IOException {
    Eventually.is("anvil", this::anvilAnswers);
    try (var code = getClass().getResourceAsStream("SmartWalletFactory.hex")) {
      factory = send(Map.of("data", "0x" + new String(code.readAllBytes(), StandardCharsets.US_ASCII).strip()))
          .get("contractAddress").asString();
    }
  }

  @Test
  void asksADeployedAccount() {
    var account = wallet(true);
    make(true);
    assertThat(check(account, signature(owner))).isEqualTo(Verdict.ACCEPTED);
    assertThat(check(account, signature(SignIn.newKey()))).isEqualTo(Verdict.REFUSED);
    assertThat(check(account, "1234")).isEqualTo(Verdict.REFUSED);
    assertThat(check(account, "")).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void makesAnAccountThatIsYetToBeDeployed() {
    var account = wallet(true);
    var wrapped = wrapped(factory, makeCall(true), signature(owner));
    assertThat(check(account, wrapped)).isEqualTo(Verdict.ACCEPTED);
    assertThat(rpc("eth_getCode", account, "latest").asString()).isEqualTo("0x");
    assertThat(check(account, wrapped(factory, makeCall(true), signature(SignIn.newKey())))).isEqualTo(Verdict.REFUSED);
    assertThat(check(account, wrapped(factory, "", signature(owner)))).isEqualTo(Verdict.REFUSED);
    assertThat(check(account, signature(owner))).isEqualTo(Verdict.NO_CONTRACT);
    make(true);
    assertThat(check(account, wrapped)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void preparesAnAccountThatIsNotReady() {
    var account = wallet(false);
    make(false);
    assertThat(check(account, signature(owner))).isEqualTo(Verdict.REFUSED);
    var prepare = HexFormat.of().formatHex(PREPARE.encodeCall(Tuple.EMPTY).array());
    assertThat(check(account, wrapped(account, prepare, signature(owner)))).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void refusesAWrapperThatIsNone() {
    assertThat(check(wallet(true), MAGIC)).isEqualTo(Verdict.REFUSED);
    assertThat(check(wallet(true), "ff".repeat(96) + MAGIC)).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void signsAContractAccountIn() {
    var account = wallet(true);
    var nonce = signIn.nonce();
    var message = signIn.message(account, nonce);
    var inner = SignIn.sign(owner, message).substring(2);
    var reply = signIn.verify(message, "0x" + wrapped(factory, makeCall(true), inner));
    assertThat(reply.get("user").get("wallets").get(0).asString()).isEqualTo(account);
  }

  @Test
  void recognisesAContractAccountOnItsOwnChainAlone() {
    var account = wallet(true);
    make(true);
    var somebody = signIn(account);
    assertThat(signIn(account)).isEqualTo(somebody);
    for (var chain : new Long[] {1L, null}) {
      jdbc.sql("update identity.wallets set contract_chain_id = :chain where address = :account")
          .param("chain", chain, Types.BIGINT).param("account", account).update();
      assertThatThrownBy(() -> signIn(account)).hasMessageContaining("IDENTITY_WALLET_ELSEWHERE");
    }
  }

  private String signIn(String account) {
    var message = signIn.message(account, signIn.nonce());
    return signIn.verify(message, SignIn.sign(owner, message)).get("user").get("id").asString();
  }

  @Test
  void knowsNoContractsWhereThereIsNoNode() {
    var nowhere = new JsonRpcContractSignatures(new ChainNodes(Map.of(1L, Optional::empty)), json);
    assertThat(nowhere.check(1, WalletAddress.parse(wallet(true)), DIGEST, new byte[65])).isEqualTo(Verdict.NO_CONTRACT);
  }

  @Test
  void saysSoWhenANodeMisbehaves() throws IOException {
    for (var answer : List.of("", "no json", "{}", "{\"result\":\"0x\"}", "{\"error\":{\"code\":-32005,\"message\":\"limit exceeded\"}}")) {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", exchange -> {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
          body.write(answer.getBytes(StandardCharsets.UTF_8));
        }
      });
      server.start();
      var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      assertUnavailable(uri);
      server.stop(0);
      assertUnavailable(uri);
    }
  }

  private void assertUnavailable(URI uri) {
    var asking = new JsonRpcContractSignatures(new ChainNodes(Map.of(1L, () -> Optional.of(uri))), json);
    var account = WalletAddress.parse(SignIn.address(owner));
    assertThatThrownBy(() -> asking.check(1, account, DIGEST, new byte[65]))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IdentityErrors.IDENTITY_CHAIN_UNAVAILABLE));
  }

  private Verdict check(String account, String signature) {
    return contracts.check(ChainNodes.LOCAL, WalletAddress.parse(account), DIGEST, HexFormat.of().parseHex(signature));
  }

  private static String signature(ECKeyPair key) {
    return SignIn.sign(key, TEXT).substring(2);
  }

  private static String wrapped(String target, String call, String inner) {
    var hex = HexFormat.of();
    return hex.formatHex(WRAPPED.encode(Tuple.of(address(target), hex.parseHex(call), hex.parseHex(inner))).array()) + MAGIC;
  }

  private String makeCall(boolean ready) {
    return HexFormat.of().formatHex(MAKE.encodeCall(Tuple.of(address(SignIn.address(owner)), ready)).array());
  }

  private void make(boolean ready) {
    send(Map.of("to", factory, "data", "0x" + makeCall(ready)));
  }

  private String wallet(boolean ready) {
    var call = ADDRESS_OF.encodeCall(Tuple.of(address(SignIn.address(owner)), ready)).array();
    var reply = rpc("eth_call", Map.of("to", factory, "data", "0x" + HexFormat.of().formatHex(call)), "latest").asString();
    return WalletAddress.ofAnyCase("0x" + reply.substring(26)).value();
  }

  private static Address address(String text) {
    return Address.wrap(WalletAddress.ofAnyCase(text).value());
  }

  /** From anvil's account 8, which nobody else uses here. */
  private JsonNode send(Map<String, String> transaction) {
    var full = new HashMap<>(transaction);
    full.put("from", "0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f");
    full.put("gas", "0x4c4b40");
    var hash = rpc("eth_sendTransaction", full).asString();
    return Eventually.get("receipt", () -> Optional.of(rpc("eth_getTransactionReceipt", hash)).filter(receipt -> !receipt.isNull()));
  }

  private boolean anvilAnswers() {
    try {
      node = nodes.node(ChainNodes.LOCAL).map(uri -> RestClient.create(uri.toString())).orElse(null);
      return node != null && rpc("eth_chainId").asString().equals("0x7a69");
    } catch (RuntimeException notYet) {
      return false;
    }
  }

  private JsonNode rpc(String method, Object... parameters) {
    var reply = node.post().body(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters))
        .retrieve().body(JsonNode.class);
    assertThat(reply.hasNonNull("error")).as(reply.toString()).isFalse();
    return reply.get("result");
  }
}
