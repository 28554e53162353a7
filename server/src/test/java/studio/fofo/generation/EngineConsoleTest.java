package studio.fofo.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

  @Test
  void opensAClosedEngineForOperatorsOnly() {
    var lane = engines.lanes().getFirst();
    var path = "/api/v1/console/engines/" + lane + "/open";
    engines.close(lane, "402: the account has no money left");
    try {
      assertThat(first("closedFor")).isEqualTo("402: the account has no money left");
      assertThat(first("opensItself")).isEqualTo("false");
      assertThat(first("answers")).isEqualTo("false");
      assertThat(http.post(path, Map.of()).as(signIn.somebody()).call().code()).isEqualTo("OPERATOR_ONLY");
      assertThat(http.post("/api/v1/console/engines/dream/open", Map.of()).as(signIn.operator()).call().code())
          .isEqualTo("GENERATION_ENGINE_UNKNOWN");
      assertThat(first("answers")).isEqualTo("false");
      for (var time = 0; time < 2; time++) {
        assertThat(http.post(path, Map.of()).as(signIn.operator()).call().status()).isEqualTo(204);
        assertThat(first("closedFor")).isEqualTo("null");
        assertThat(first("answers")).isEqualTo("true");
      }
    } finally {
      engines.open(lane);
    }
  }

  @Test
  void showsOneEngineToOperatorsOnly() {
    var path = "/api/v1/console/engines/" + engines.lanes().getFirst();
    assertThat(http.get(path).as(signIn.somebody()).call().code()).isEqualTo("OPERATOR_ONLY");
    assertThat(http.get("/api/v1/console/engines/dream").as(signIn.operator()).call().code()).isEqualTo("GENERATION_ENGINE_UNKNOWN");
    var shown = http.get(path).as(signIn.operator()).call().body();
    assertThat(shown.at("/standing/answers").booleanValue()).isTrue();
    assertThat(shown.at("/engine/ai").booleanValue()).isFalse();
    assertThat(shown.at("/settings/inFlight").isNull()).as("an engine in this process").isTrue();
    assertThat(shown.at("/settings/slots").intValue()).isPositive();
  }

  @Test
  void tellsEverybodyWhatMakesPictures() {
    var items = http.get("/api/v1/ai/engines").call().body().get("items");
    assertThat(items.valueStream().map(item -> item.get("id").stringValue())).containsExactlyElementsOf(engines.lanes());
    assertThat(items.get(0).get("usdPerPicture").stringValue()).isEqualTo("0");
    assertThat(items.get(0).get("styles").size()).isPositive();
  }

  private String first(String field) {
    return http.get("/api/v1/console/engines").as(signIn.operator()).call().body().get("items").get(0).get(field).toString().replace("\"",
        "");
  }
}
