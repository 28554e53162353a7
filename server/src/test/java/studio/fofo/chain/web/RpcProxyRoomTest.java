package studio.fofo.chain.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;
import tools.jackson.databind.json.JsonMapper;

/** A local chain on a full disk: it answers queries, and rejects transactions that it could not store. */
@ModuleTest
class RpcProxyRoomTest {

  private final Nodes nodes;
  private final Chains chains;
  private final JsonMapper json;

  @TempDir
  private Path folder;

  RpcProxyRoomTest(Nodes nodes, Chains chains, JsonMapper json) {
    this.nodes = nodes;
    this.chains = chains;
    this.json = json;
  }

  @Test
  void refusesTransactionsInPlainWordsAndAnswersTheRest() throws IOException {
    Eventually.is("local chain", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    var full = new RpcProxy(nodes, chains, new StateRoom(folder, place -> 0), json);
    var reply = full.call(Chain.LOCAL, new ByteArrayInputStream("""
        [{"jsonrpc":"2.0","id":1,"method":"eth_sendRawTransaction","params":["0x00"]},{"jsonrpc":"2.0","id":2,"method":"eth_chainId"}]
        """.getBytes(StandardCharsets.UTF_8))).getBody();
    assertThat(reply.get(0).get("id").asInt()).isEqualTo(1);
    assertThat(reply.get(0).get("error").get("code").asInt()).isEqualTo(-32_002);
    assertThat(reply.get(0).get("error").get("message").asString()).contains("disk is nearly full", "nothing was sent");
    assertThat(reply.get(1).get("result").asString()).isEqualTo("0x7a69");
  }
}
