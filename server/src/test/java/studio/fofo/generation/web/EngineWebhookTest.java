package studio.fofo.generation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import studio.fofo.generation.engine.EngineWebhook;
import studio.fofo.generation.jobs.EngineNews;
import studio.fofo.generation.remote.StandardWebhook;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;

/** Where vendors of engines post. */
@ModuleTest
class EngineWebhookTest {

  private final Http http;
  private final EngineNews news;
  private final StandardWebhook signed = new StandardWebhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Clock.systemUTC());
  private final String id = TypeId.next("msg").toString();

  EngineWebhookTest(Http http, EngineNews news) {
    this.http = http;
    this.news = news;
  }

  @Test
  void refusesPostsOfStrangersInTheSameWayForAllEngines() {
    for (var name : new String[] {"replicate", "procedural", "nobody"}) {
      var reply = http.send("POST", "/api/v1/webhooks/engines/" + name, "{}", "application/json").call();
      assertThat(reply.status()).as("%s: %s", name, reply.text()).isEqualTo(401);
      assertThat(reply.code()).isEqualTo("GENERATION_WEBHOOK_REFUSED");
    }
    var large = http.send("POST", "/api/v1/webhooks/engines/nobody", "x".repeat((512 << 10) + 1), "application/json").call();
    assertThat(large.code()).isEqualTo("BODY_TOO_LARGE");
  }

  @Test
  void takesASignedPostOnce() throws Exception {
    controller().take("vendor", post("vendor", signed.signature(id, now(), "{}".getBytes(StandardCharsets.UTF_8))));
    assertThat(news.arrived("vendor", id, "ticket", Optional.empty())).as("it is known").isFalse();
    controller().take("vendor", post("vendor", signed.signature(id, now(), "{}".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void believesNoPostForAnotherEngineOrWithAnotherSignature() {
    var genuine = signed.signature(id, now(), "{}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> controller().take("other", post("other", genuine))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> controller().take("vendor", post("vendor", "v1,bm9uZQ=="))).isInstanceOf(Refusal.class);
    assertThat(news.arrived("vendor", id, "ticket", Optional.empty())).as("nothing was stored").isTrue();
  }

  private static String now() {
    return String.valueOf(Instant.now().getEpochSecond());
  }

  private MockHttpServletRequest post(String name, String signature) {
    var request = new MockHttpServletRequest("POST", "/api/v1/webhooks/engines/" + name);
    request.setContent("{}".getBytes(StandardCharsets.UTF_8));
    request.addHeader("Webhook-Id", id);
    request.addHeader("Webhook-Timestamp", now());
    request.addHeader("Webhook-Signature", signature);
    return request;
  }

  private EngineWebhookController controller() {
    var beans = new StaticListableBeanFactory(Map.of("vendor", new EngineWebhook() {
      @Override
      public String engine() {
        return "vendor";
      }

      @Override
      public Optional<News> read(Map<String, List<String>> headers, byte[] body) {
        return signed.id(headers, body).map(event -> new News(event, "ticket", Optional.empty()));
      }
    }));
    return new EngineWebhookController(beans.getBeanProvider(EngineWebhook.class), news);
  }
}
