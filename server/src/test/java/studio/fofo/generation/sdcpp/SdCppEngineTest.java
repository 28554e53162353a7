package studio.fofo.generation.sdcpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineCase;
import studio.fofo.generation.engine.EngineLost;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Fault;
import studio.fofo.generation.engine.Output;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.engine.RemoteEngineContract;
import studio.fofo.generation.engine.TestPictures;
import studio.fofo.generation.engine.VendorHarness;
import studio.fofo.generation.remote.EngineHttp;

/** {@link SdCppEngine} against a fake of the server, whatever it does. */
class SdCppEngineTest extends RemoteEngineContract {

  /** {@link SdCppEngine} with its fake. */
  private static final class Harness implements VendorHarness {

    private final FakeSdCpp server = new FakeSdCpp();

    @Override
    public FakeVendor vendor() {
      return server;
    }

    @Override
    public SdCppEngine engine() {
      var abilities = new Abilities(true, true, false, true, false, 4, Abilities.EVERY_ASPECT);
      var settings = new SdCppSettings(server.root(), null, "sdxl", 30, 7, "dpm++2m", 0.6, List.of(), Duration.ofSeconds(2));
      return new SdCppEngine(new Capabilities("sdcpp", "1", "sdxl", true, Set.of("cyberpunk"), abilities, PictureCost.FREE), settings,
          FakeVendor.TOKEN, new EngineHttp("stable-diffusion.cpp", Duration.ofSeconds(20), 1 << 20),
          cid -> Optional.of(TestPictures.png(3)));
    }

    @Override
    public int taken() {
      return server.accepted.size();
    }

    @Override
    public void progress(double share) {
      server.latest().put("status", "generating");
    }

    @Override
    public void finish(List<Output> outputs) {
      server.finish(outputs);
    }

    @Override
    public void forget() {
      server.jobs.clear();
    }

    @Override
    public void confuse() {
      server.next(new Fault(200, server.latest().toString(), Map.of(), false, false));
    }

    @Override
    public void close() {
      server.close();
    }
  }

  @Override
  protected VendorHarness vendor() {
    return new Harness();
  }

  @Override
  protected Map<EngineCase, String> impossible() {
    var hooks = "the server posts nothing; it is asked";
    var inReply = "the pictures are in the reply itself, so no address is followed";
    var uncensored = "stable-diffusion.cpp has no safety check; only blank pictures are refused";
    return Map.of(EngineCase.WEBHOOK_TWICE, hooks, EngineCase.WEBHOOK_EARLY, hooks, EngineCase.WEBHOOK_FORGED, hooks,
        EngineCase.ADDRESS_EXPIRED, inReply, EngineCase.OTHER_HOST, inReply, EngineCase.ONE_REFUSED, uncensored,
        EngineCase.ALL_REFUSED, uncensored, EngineCase.CACHED, "the server makes each job, whatever came before");
  }

  @Test
  void asksForMultiplesOf64AndVariesAPicture() throws Exception {
    try (var harness = new Harness()) {
      var order = new EngineOrder("job_x", "", "", "a fox", "blurry", "cyberpunk", 100, 2, "9:16", 756, 1344,
          Optional.of(new EngineOrder.Variation(5, "bafy")));
      var ticket = harness.engine().submit(order);
      var sent = harness.server.accepted.getFirst();
      assertThat(sent.path("width").intValue()).isEqualTo(768);
      assertThat(sent.path("batch_count").intValue()).isEqualTo(2);
      assertThat(sent.path("init_image").stringValue()).isNotEmpty();
      harness.server.latest().put("status", "failed").putObject("error").put("code", "generation_failed").put("message", "out of memory");
      assertThatThrownBy(() -> harness.engine().look(ticket, order, Set.of(0, 1))).isInstanceOf(EngineLost.class)
          .hasMessageEndingWith("out of memory");
    }
  }
}
