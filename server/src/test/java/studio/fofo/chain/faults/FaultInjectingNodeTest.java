package studio.fofo.chain.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.fofo.chain.faults.MemoryChain.Emitted;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The misbehaving node misbehaves as documented, and only then. */
class FaultInjectingNodeTest {

  private static final Emitted PAID = new Emitted(new Address("0x00000000000000000000000000000000000000c0"), "0x" + "1".repeat(64), "0x");

  private final MemoryChain chain = new MemoryChain(137);
  private final FaultInjectingNode node = new FaultInjectingNode(chain, 7);
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void mine() {
    IntStream.range(0, 30).forEach(number -> chain.mine(PAID));
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void isSoundWithoutFaults() throws Exception {
    assertThat(post(Rpc.call("eth_chainId")).get("result").asString()).isEqualTo("0x89");
    assertThat(logs(1, 30).get("result")).hasSize(30);
    assertThat(post(Rpc.call("eth_getBlockByNumber", "0x1f", false)).get("result").isNull()).isTrue();
    assertThat(post(List.of(Rpc.call("eth_blockNumber"), Rpc.call("eth_nothing"))).valueStream().map(one -> one.has("error")))
        .containsExactlyInAnyOrder(true, false);
  }

  @ParameterizedTest
  @CsvSource({"RANGE_5_QUICKNODE, 413, -32614, limited to a 5 range", "RANGE_10_ALCHEMY, 400, -32600, '[0x1, 0xa]'",
      "RANGE_500_INFURA, 200, 0, ''", "TOO_MANY_RESULTS, 200, -32005, '[0x1, 0xC]'"})
  void refusesRangesInTheWordsOfProviders(NodeFault fault, int status, int code, String words) throws Exception {
    node.set(fault);

    var response = send(Rpc.call("eth_getLogs", Map.of("fromBlock", "0x1", "toBlock", "0x1e")));

    assertThat(response.statusCode()).isEqualTo(status);
    var error = JsonMapper.shared().readTree(response.body()).path("error");
    assertThat(error.path("code").asInt(0)).isEqualTo(code);
    assertThat(error.path("message").asString("")).contains(words);
  }

  @ParameterizedTest
  @EnumSource(names = {"ITEM_429", "CREDITS_32012", "HTTP_400_WITH_JSON", "HTTP_429", "RESET_AFTER_EFFECT"})
  void failsNowAndThenAndTheSameWayEachTime(NodeFault fault) throws Exception {
    node.set(fault);
    try (var twin = new FaultInjectingNode(chain, 7)) {
      twin.set(fault);
      var mine = IntStream.range(0, 40).mapToObj(time -> outcome(node)).toList();

      assertThat(mine).contains("sound").hasSizeGreaterThan(1).anyMatch(one -> !one.equals("sound"));
      assertThat(IntStream.range(0, 40).mapToObj(time -> outcome(twin)).toList()).isEqualTo(mine);
    }
  }

  @Test
  void showsAnOlderHeadInAllReplies() throws Exception {
    node.set(NodeFault.FROZEN_HEAD);
    assertThat(post(Rpc.call("eth_blockNumber")).get("result").asString()).isEqualTo("0x1e");
    chain.mine(PAID);
    assertThat(post(Rpc.call("eth_blockNumber")).get("result").asString()).isEqualTo("0x1e");
    assertThat(post(Rpc.call("eth_getBlockByNumber", "latest", false)).path("result").path("number").asString()).isEqualTo("0x1e");
    assertThat(post(Rpc.call("eth_getBlockByNumber", "0x1f", false)).get("result").isNull()).isTrue();
    assertThat(logs(30, 31).get("result")).hasSize(1);
    node.set();
    assertThat(logs(30, 31).get("result")).hasSize(2);
  }

  @Test
  void combinesFaults() throws Exception {
    node.set(NodeFault.NEWEST_LOGS_EMPTY, NodeFault.DOUBLED_LOGS, NodeFault.BATCH_3, NodeFault.LATE_RECEIPTS);

    assertThat(logs(28, 30).get("result")).hasSize(4);
    assertThat(post(List.of(Rpc.call("a"), Rpc.call("b"), Rpc.call("c"), Rpc.call("d"))).path("error").path("code").asInt())
        .isEqualTo(-32_600);
    assertThat(post(Rpc.call("eth_getBlockReceipts", "0x3")).get("result").isNull()).isTrue();
    var times = IntStream.range(0, 6).mapToObj(time -> outcome(Rpc.call("eth_getBlockReceipts", "0x3"))).toList();
    assertThat(times.getLast()).contains("0x3");
  }

  @Test
  void swallowsATransactionAndNamesItsHash() throws Exception {
    node.set(NodeFault.SWALLOWED);

    assertThat(post(Rpc.call("eth_sendRawTransaction", "0x01")).get("result").asString()).hasSize(66);
  }

  private String outcome(JsonNode call) {
    try {
      return post(call).toString();
    } catch (IOException | InterruptedException broken) {
      return "broken";
    }
  }

  private String outcome(FaultInjectingNode asked) {
    try {
      var response = send(asked, Rpc.call("eth_blockNumber"));
      return response.body().contains("result") ? "sound" : response.statusCode() + response.body();
    } catch (IOException | InterruptedException broken) {
      return "closed";
    }
  }

  private JsonNode logs(long from, long to) throws IOException, InterruptedException {
    return post(Rpc.call("eth_getLogs", Map.of("fromBlock", Hex.quantity(from), "toBlock", Hex.quantity(to))));
  }

  private JsonNode post(Object body) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(send(body).body());
  }

  private HttpResponse<String> send(Object body) throws IOException, InterruptedException {
    return send(node, body);
  }

  private HttpResponse<String> send(FaultInjectingNode asked, Object body) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(asked.uri())
        .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body))).build(), BodyHandlers.ofString());
  }
}
