package studio.fofo.chain.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.runtime.embedded.FofoHome;

/** The anvil process of the local chain, and its files. */
class LocalNodeTest {

  private static final int BLOCKS = 1_000;
  private static final int STATES = 50;

  private final Path home;
  private final LocalNode node;

  LocalNodeTest(@TempDir Path home) {
    this.home = home;
    this.node = new LocalNode(new FofoHome(home), 0);
  }

  @AfterEach
  void stop() {
    node.stop();
  }

  @Test
  void keepsFewStatesOfOldBlocksAndNoneOfAnEarlierRun() throws Exception {
    var earlier = Files.createDirectories(home.resolve("chain/states/an-earlier-run")).resolve("state.json");
    Files.writeString(earlier, "{}");
    assertThat(node.start(ContractsFolder.of(null).program("anvil"))).isTrue();
    node.awaitListening();
    assertThat(earlier).doesNotExist();

    mine(BLOCKS);
    assertThat(states()).isPositive().isLessThanOrEqualTo(STATES);
  }

  private void mine(int blocks) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"anvil_mine\",\"params\":[\"0x%s\"]}".formatted(Integer.toHexString(blocks));
      var reply = http.send(HttpRequest.newBuilder(URI.create(node.uri().orElseThrow() + "/")).header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(call)).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(reply.body()).contains("\"result\":null");
    }
  }

  private long states() throws IOException {
    try (var files = Files.walk(home.resolve("chain/states"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
