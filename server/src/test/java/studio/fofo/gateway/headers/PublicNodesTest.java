package studio.fofo.gateway.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicNodesTest {

  @Test
  void namesOriginsOnceAndWithoutTheirKeys() {
    var nodes = new PublicNodes(List.of(
        new PublicNodes.Chain("https://polygon.example/v2/key"), new PublicNodes.Chain("https://polygon.example:443/v2/other"),
        new PublicNodes.Chain("https://polygon.example/"), new PublicNodes.Chain("/rpc/31337"), new PublicNodes.Chain(null)));
    assertThat(nodes.origins()).containsExactly("https://polygon.example", "https://polygon.example:443");
  }
}
