package studio.fofo.chain.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.fofo.chain.ChainErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.testing.SettableClock;
import tools.jackson.databind.json.JsonMapper;

/** Failing over between the nodes of a chain. */
class NodePoolTest {

  private static final String WELL = "{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":\"%s\"}";

  private static final String PROOF = "[{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":\"0x1\"},{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":null}]";

  private final List<HttpServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void asksTheFirstNodeAndFailsOverToTheNext() throws IOException {
    var asked = new AtomicInteger();
    var pool = pool(node(503, "busy", asked), node(200, WELL.formatted("second"), new AtomicInteger()));

    assertThat(pool.call("eth_gasPrice").asString()).isEqualTo("second");
    assertThat(pool.call("eth_gasPrice").asString()).isEqualTo("second");
    assertThat(asked).as("a node that failed rests").hasValue(1);
  }

  @Test
  void failsOverFromInvalidRepliesAndNodesThatAreDown() throws IOException {
    var pool = pool(URI.create("http://127.0.0.1:1"), node(200, "<html>", new AtomicInteger()),
        node(200, WELL.formatted("third"), new AtomicInteger()));

    assertThat(pool.call("eth_gasPrice").asString()).isEqualTo("third");
  }

  /** It sends the head of the reply, and then stalls. */
  @Test
  void failsOverFromANodeThatStallsWithinAReply() throws IOException {
    var stalled = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stalled.createContext("/", exchange -> {
      exchange.sendResponseHeaders(200, 1_000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
    });
    stalled.start();
    servers.add(stalled);
    var pool = pool(URI.create("http://127.0.0.1:" + stalled.getAddress().getPort()),
        node(200, WELL.formatted("second"), new AtomicInteger()));

    assertThat(pool.call("eth_gasPrice").asString()).isEqualTo("second");
  }

  @Test
  void doesNotFailOverOnErrorReplies() throws IOException {
    var second = new AtomicInteger();
    var refusal = "{\"jsonrpc\":\"2.0\",\"id\":0,\"error\":{\"code\":3,\"message\":\"execution reverted\",\"data\":\"0x1234\"}}";
    var pool = pool(node(200, refusal, new AtomicInteger()), node(200, WELL.formatted("second"), second));

    assertThatThrownBy(() -> pool.call("eth_call")).isInstanceOfSatisfying(RpcError.class, error -> {
      assertThat(error.reverted()).isTrue();
      assertThat(error.data()).isEqualTo("0x1234");
    });
    assertThat(second).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "86400, 600", "soon, 1", "-5, 1"})
  void leavesANodeAloneForAsLongAsItAsks(String retryAfter, int seconds) throws IOException {
    var clock = new SettableClock(Instant.EPOCH);
    var asked = new AtomicInteger();
    var tired = node(429, "", asked, Map.of("Retry-After", retryAfter));
    var pool = pool(clock, tired, node(200, WELL.formatted("second"), new AtomicInteger()));

    pool.call("eth_gasPrice");
    clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
    pool.call("eth_gasPrice");
    assertThat(asked).hasValue(1);
    clock.advance(Duration.ofMillis(2));
    assertThat(pool.call("eth_gasPrice").asString()).isEqualTo("second");
    assertThat(asked).hasValue(2);
  }

  @Test
  void readsRetryDatesRelativeToTheRepliesDate() {
    var headers = Map.of("Retry-After", List.of("Wed, 21 Oct 2015 07:30:00 GMT"), "Date", List.of("Wed, 21 Oct 2015 07:28:00 GMT"));

    assertThat(RetryAfter.of(HttpHeaders.of(headers, (name, value) -> true))).hasMinutes(2);
    assertThat(RetryAfter.of(HttpHeaders.of(headers, (name, value) -> !name.equals("Date")))).isZero();
  }

  @Test
  void failsOverFromANodeAtItsRateLimit() throws IOException {
    var limit = "{\"jsonrpc\":\"2.0\",\"id\":0,\"error\":{\"code\":-32005,\"message\":\"daily request count exceeded\"}}";

    assertThat(pool(node(200, limit, new AtomicInteger()), node(200, WELL.formatted("second"), new AtomicInteger())).call("eth_gasPrice")
        .asString())
        .isEqualTo("second");
  }

  @Test
  void failsOverFromANodeWithoutBlocks() throws IOException {
    var none = "{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":null}";
    var pool = pool(node(200, none, new AtomicInteger()), node(200, WELL.formatted("second"), new AtomicInteger()));

    assertThat(pool.batch(List.of(RpcCall.of("eth_getBlockByNumber", "latest", false)), answers -> !answers.getFirst().isNull()).getFirst()
        .asString())
        .isEqualTo("second");
  }

  @Test
  void doesNotRevealNodeAddressesToClients() throws IOException {
    var dead = URI.create("http://127.0.0.1:1/v2/secret-key");

    assertThatThrownBy(() -> pool(dead).call("eth_gasPrice")).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(ChainErrors.CHAIN_UNAVAILABLE);
      assertThat(refusal).hasMessageContaining("chain 1").hasMessageNotContainingAny("127.0.0.1", ":1", "secret-key");
    });
  }

  private NodePool pool(URI... nodes) {
    return pool(Clock.systemUTC(), nodes);
  }

  private NodePool pool(Clock clock, URI... nodes) {
    return new Nodes(chainId -> List.of(nodes), JsonMapper.shared(), clock, Duration.ofSeconds(2)).of(1);
  }

  private URI node(int status, String body, AtomicInteger asked) throws IOException {
    return node(status, body, asked, Map.of());
  }

  private URI node(int status, String body, AtomicInteger asked, Map<String, String> headers) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      var proof = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).contains("eth_chainId") && status == 200;
      var bytes = (proof ? PROOF : body).getBytes(StandardCharsets.UTF_8);
      asked.addAndGet(proof ? 0 : 1);
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
    servers.add(server);
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
