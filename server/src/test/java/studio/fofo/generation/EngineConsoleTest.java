package studio.fofo.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.fofo.generation.engine.Engines;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** What operators see of failing engines. */
@ModuleTest
class EngineConsoleTest {

  private static final int ENOUGH = 20;

  private final Http http;
  private final SignIn signIn;
  private final Engines engines;

  EngineConsoleTest(Http http, SignIn signIn, Engines engines) {
    this.http = http;
    this.signIn = signIn;
    this.engines = engines;
  }

  @Test
  void showsPausedEnginesToOperatorsOnly() {
    assertThat(http.get("/api/v1/console/engines").as(signIn.somebody()).call().status()).isEqualTo(403);
    assertThat(first("answers")).isEqualTo("true");
    var lane = engines.lanes().getFirst();
    try {
      for (var time = 0; time < ENOUGH; time++) {
        engines.failed(lane);
      }
      assertThat(first("answers")).isEqualTo("false");
      assertThat(first("name")).isEqualTo(lane);
    } finally {
      engines.succeeded(lane);
    }
  }

  private String first(String field) {
    return http.get("/api/v1/console/engines").as(signIn.operator()).call().body().get("items").get(0).get(field).toString().replace("\"",
        "");
  }
}
