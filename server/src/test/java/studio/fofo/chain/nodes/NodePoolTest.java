package studio.fofo.chain.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.ChainErrors;
import studio.fofo.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Failing over between the nodes of a chain. */
class NodePoolTest {

  private static final String WELL = "{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":\"%s\"}";

  private final List<HttpServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void asksTheFirstNodeAndFailsOverToTheNext() throws IOException {
    var asked = new AtomicInteger();
    var pool = pool(node(503, "busy", asked), node(200, WELL.formatted("second"), new AtomicInteger()));

    assertThat(pool.call("eth_chainId").asString()).isEqualTo("second");
    assertThat(pool.call("eth_chainId").asString()).isEqualTo("second");
    assertThat(asked).as("a node that failed rests").hasValue(1);
  }

  @Test
  void failsOverFromRubbishAndFromANodeThatIsGone() throws IOException {
    var pool = pool(URI.create("http://127.0.0.1:1"), node(200, "<html>", new AtomicInteger()), node(200, WELL.formatted("third"), new AtomicInteger()));

    assertThat(pool.call("eth_chainId").asString()).isEqualTo("third");
  }

  @Test
  void takesARefusalForAnAnswer() throws IOException {
    var second = new AtomicInteger();
    var refusal = "{\"jsonrpc\":\"2.0\",\"id\":0,\"error\":{\"code\":3,\"message\":\"execution reverted\",\"data\":\"0x1234\"}}";
    var pool = pool(node(200, refusal, new AtomicInteger()), node(200, WELL.formatted("second"), second));

    assertThatThrownBy(() -> pool.call("eth_call")).isInstanceOfSatisfying(RpcError.class, error -> {
      assertThat(error.reverted()).isTrue();
      assertThat(error.data()).isEqualTo("0x1234");
    });
    assertThat(second).hasValue(0);
  }

  @Test
  void tellsNobodyOutsideWhereItsNodesAre() throws IOException {
    var dead = URI.create("http://127.0.0.1:1/v2/secret-key");

    assertThatThrownBy(() -> pool(dead).call("eth_chainId")).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(ChainErrors.CHAIN_UNAVAILABLE);
      assertThat(refusal).hasMessageContaining("chain 1").hasMessageNotContainingAny("127.0.0.1", ":1", "secret-key");
    });
  }

  private NodePool pool(URI... nodes) {
    return new Nodes(chainId -> List.of(nodes), JsonMapper.shared(), Clock.systemUTC(), Duration.ofSeconds(2)).of(1);
  }

  private URI node(int status, String body, AtomicInteger asked) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      asked.incrementAndGet();
      exchange.getRequestBody().readAllBytes();
      var bytes = body.getBytes();
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
    servers.add(server);
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
