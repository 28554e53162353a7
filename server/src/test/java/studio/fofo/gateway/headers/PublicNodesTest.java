package studio.fofo.gateway.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicNodesTest {

  @Test
  void namesOriginsOnceAndWithoutTheirKeys() {
    var nodes = new PublicNodes(List.of(
        "https://polygon.example/v2/key", "https://polygon.example:443/v2/other",
        "https://polygon.example/", "/rpc/31337"));
    assertThat(nodes.origins()).containsExactly("https://polygon.example", "https://polygon.example:443");
  }
}
