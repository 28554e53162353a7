package studio.fofo.generation.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.calls.CallingHarness;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineCase;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Fault;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.engine.RemoteEngineContract;
import studio.fofo.generation.engine.VendorHarness;

/** Hugging Face's adapter against a fake of its router, whatever it does. */
class HuggingFaceTest extends RemoteEngineContract {

  @Override
  protected VendorHarness vendor() {
    return vendor(new FakeHuggingFace());
  }

  private static CallingHarness vendor(FakeHuggingFace fake) {
    var abilities = new Abilities(false, true, false, false, false, 4, Abilities.EVERY_ASPECT);
    var capabilities = new Capabilities("huggingface", "1", FakeHuggingFace.MODEL, true, Set.of("cyberpunk"), abilities,
        new PictureCost(5_000));
    return new CallingHarness(fake, () -> new HuggingFaceCall(capabilities, fake.root(), FakeVendor.TOKEN), "Hugging Face") {
      @Override
      public Fault loading(Duration estimate) {
        return new Fault(503, "{\"error\":\"Model is currently loading\",\"estimated_time\":" + estimate.toSeconds() + ".0}", Map.of(),
            false,
            false);
      }
    };
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
    try (var harness = vendor(fake)) {
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
