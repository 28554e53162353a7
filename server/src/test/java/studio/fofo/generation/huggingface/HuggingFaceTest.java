package studio.fofo.generation.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.engine.EngineCase;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.RemoteEngineContract;
import studio.fofo.generation.engine.VendorHarness;

/** Hugging Face's adapter against a fake of its router, whatever it does. */
class HuggingFaceTest extends RemoteEngineContract {

  @Override
  protected VendorHarness vendor() {
    return HuggingFaceHarness.of(new FakeHuggingFace());
  }

  @Override
  protected Map<EngineCase, String> impossible() {
    var hooks = "Hugging Face posts nothing; its reply is the picture";
    var inReply = "the picture is in the reply itself, so no address is followed";
    var keepsNothing = "it keeps no orders that it could forget or mix up; each reply belongs to its connection";
    return Map.of(EngineCase.WEBHOOK_TWICE, hooks, EngineCase.WEBHOOK_EARLY, hooks, EngineCase.WEBHOOK_FORGED, hooks,
        EngineCase.ADDRESS_EXPIRED, inReply, EngineCase.OTHER_HOST, inReply, EngineCase.RESTARTED, keepsNothing,
        EngineCase.CACHED, keepsNothing, EngineCase.ANOTHER_ORDERS, keepsNothing);
  }

  @Test
  void callsOnceForEachPictureWithItsSeed() throws Exception {
    var fake = new FakeHuggingFace();
    try (var harness = HuggingFaceHarness.of(fake)) {
      harness.engine().submit(new EngineOrder(
          "job_x", "a fox", "", "a fox, neon", "blurry", "cyberpunk", 100, 2, "9:16", 756, 1344, Optional.empty()));
      harness.settle();
      assertThat(fake.accepted).extracting(request -> request.json().at("/parameters/seed").longValue()).containsExactlyInAnyOrder(100L,
          101L);
      assertThat(fake.accepted).allSatisfy(request -> {
        assertThat(request.json().at("/inputs").stringValue()).isEqualTo("a fox, neon");
        assertThat(request.json().at("/parameters/width").intValue()).isEqualTo(760);
      });
    }
  }
}
