package studio.fofo.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;

/** The local chain through our origin. */
@ModuleTest
class RpcProxyTest {

  private final Http http;
  private final Chains chains;

  RpcProxyTest(Http http, Chains chains) {
    this.http = http;
    this.chains = chains;
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  @Test
  void forwardsTheMethodsThatWalletsNeed() {
    var reply = http.post("/rpc/31337", call(1, "eth_chainId")).call();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().get("result").asString()).isEqualTo("0x7a69");
    assertThat(reply.body().get("id").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eth_sendTransaction", "eth_sign", "eth_accounts", "anvil_setBalance", "evm_mine", "debug_traceCall", ""})
  void offersNothingThatSignsOrChangesTheRules(String method) {
    assertThat(http.post("/rpc/31337", call(7, method)).call().body().get("error").get("code").asInt()).isEqualTo(-32_601);
  }

  @Test
  void answersABatchInOrderAndRefusesWithinIt() {
    var reply = http.post("/rpc/31337", List.of(call(3, "eth_chainId"), call(2, "anvil_reset"), call(1, "eth_blockNumber"))).call().body();

    assertThat(reply.valueStream().map(one -> one.get("id").asInt())).containsExactly(3, 2, 1);
    assertThat(reply.get(1).get("error").get("code").asInt()).isEqualTo(-32_601);
    assertThat(reply.get(2).has("result")).isTrue();
  }

  @Test
  void matchesResultsToCallsWhateverTheirIds() {
    var same = http.post("/rpc/31337", List.of(call(1, "eth_chainId"), call(1, "net_version"), call(1, "anvil_reset"))).call().body();
    var none = http.post("/rpc/31337", """
        [{"jsonrpc":"2.0","id":null,"method":"eth_chainId"},{"jsonrpc":"2.0","id":null,"method":"net_version"}]""").call().body();

    assertThat(same.get(0).get("result").asString()).isEqualTo("0x7a69");
    assertThat(same.get(1).get("result").asString()).isEqualTo("31337");
    assertThat(same.get(2).get("error").get("code").asInt()).isEqualTo(-32_601);
    assertThat(none.valueStream().map(reply -> reply.get("result").asString())).containsExactly("0x7a69", "31337");
  }

  @Test
  void sendsNoReplyToNotifications() {
    var notification = "{\"jsonrpc\":\"2.0\",\"method\":\"eth_chainId\"}";

    assertThat(http.post("/rpc/31337", notification).call().status()).isEqualTo(204);
    assertThat(http.post("/rpc/31337", "[" + notification + "]").call().status()).isEqualTo(204);
    var mixed = http.post("/rpc/31337",
        "[" + notification + ",{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"net_version\"}]").call().body();
    assertThat(mixed).hasSize(1);
    assertThat(mixed.get(0).get("id").asString()).isEqualTo("a");
    assertThat(mixed.get(0).get("result").asString()).isEqualTo("31337");
  }

  @Test
  void refusesBatchesThatAreTooLargeAndInvalidCalls() {
    var large = IntStream.range(0, 51).mapToObj(id -> call(id, "eth_chainId")).toList();

    assertThat(http.post("/rpc/31337", large).call().code()).isEqualTo("CHAIN_RPC_TOO_LARGE");
    assertThat(http.post("/rpc/31337", call(1, "eth_call") + " ".repeat(300_000)).call().status()).isEqualTo(413);
    assertThat(http.post("/rpc/31337", "{").call().body().get("error").get("code").asInt()).isEqualTo(-32_700);
    assertThat(http.post("/rpc/31337", List.of()).call().body().get("error").get("code").asInt()).isEqualTo(-32_600);
    assertThat(http.post("/rpc/31337", List.of(1)).call().body().get(0).get("error").get("code").asInt()).isEqualTo(-32_600);
    assertThat(http.post("/rpc/1", call(1, "eth_chainId")).call().code()).isEqualTo("CHAIN_UNKNOWN");
  }

  private static Map<String, Object> call(int id, String method) {
    return Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", List.of());
  }
}
