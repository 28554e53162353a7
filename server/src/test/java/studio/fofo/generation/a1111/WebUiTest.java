package studio.fofo.generation.a1111;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.calls.CallingHarness;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineCase;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineDeclined;
import studio.fofo.generation.engine.EngineLost;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.Fault;
import studio.fofo.generation.engine.Output;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.engine.RemoteEngineContract;
import studio.fofo.generation.engine.TestPictures;
import studio.fofo.generation.engine.VendorHarness;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.testing.Eventually;

/** The adapter of AUTOMATIC1111 against a fake of the server, whatever it does. */
class WebUiTest extends RemoteEngineContract {

  private static final Set<Integer> BOTH = Set.of(0, 1);

  @Override
  protected VendorHarness vendor() {
    return vendor(new FakeWebUi(), "sdxl");
  }

  private static CallingHarness vendor(FakeWebUi server, String model) {
    return new CallingHarness(server, () -> call(server, model), "AUTOMATIC1111") {
      @Override
      public void progress(double share) {
        server.progress = share;
      }

      @Override
      public void forget() {
        server.restart();
      }
    };
  }

  private static WebUiCall call(FakeWebUi server, String model) {
    var abilities = new Abilities(true, true, false, true, false, 4, Abilities.EVERY_ASPECT);
    var settings = new WebUiSettings(
        URI.create(server.root().toString()), null, model, 30, 7, "DPM++ 2M", 0.6, List.of(), Duration.ofSeconds(20));
    return new WebUiCall(new Capabilities("a1111", "1", model, true, Set.of("cyberpunk"), abilities, PictureCost.FREE),
        new EngineHttp("AUTOMATIC1111", Duration.ofSeconds(20), 1 << 20), settings, FakeWebUi.CREDENTIALS,
        cid -> Optional.of(TestPictures.png(3)));
  }

  @Override
  protected Map<EngineCase, String> impossible() {
    var hooks = "AUTOMATIC1111 posts nothing; its reply is the picture";
    var inReply = "the picture is in the reply itself, so no address is followed";
    var uncensored = "AUTOMATIC1111 has no safety check; only blank pictures are refused";
    return Map.of(EngineCase.WEBHOOK_TWICE, hooks, EngineCase.WEBHOOK_EARLY, hooks, EngineCase.WEBHOOK_FORGED, hooks,
        EngineCase.ADDRESS_EXPIRED, inReply, EngineCase.OTHER_HOST, inReply, EngineCase.ONE_REFUSED, uncensored,
        EngineCase.ALL_REFUSED, uncensored, EngineCase.CACHED, "AUTOMATIC1111 makes each task, whatever came before");
  }

  private static EngineOrder order(Optional<EngineOrder.Variation> variation) {
    return new EngineOrder("job_x", "a fox", "", "a fox, neon", "blurry", "cyberpunk", 100, 2, "9:16", 756, 1344, variation);
  }

  @Test
  void callsWithATaskOfItsOwnForEachPicture() throws Exception {
    var server = new FakeWebUi();
    try (var harness = vendor(server, "sdxl")) {
      harness.engine().submit(order(Optional.of(new EngineOrder.Variation(5, "bafy"))));
      harness.settle();
      assertThat(server.accepted).extracting(request -> request.json().path("force_task_id").stringValue())
          .containsExactlyInAnyOrder("fofo(job_x-0-0)", "fofo(job_x-1-0)");
      assertThat(server.accepted).allSatisfy(request -> {
        assertThat(request.path()).isEqualTo("/sdapi/v1/img2img");
        assertThat(request.json().path("width").intValue()).isEqualTo(760);
        assertThat(request.json().at("/override_settings/sd_model_checkpoint").stringValue()).isEqualTo("sdxl");
        assertThat(request.json().path("init_images")).hasSize(1);
      });
    }
  }

  @Test
  void showsTheProgressAndThePreviewOfItsOwnTask() throws Exception {
    var server = new FakeWebUi();
    try (var harness = vendor(server, "sdxl")) {
      var engine = harness.engine();
      var order = order(Optional.empty());
      var ticket = engine.submit(order);
      harness.settle();
      var look = engine.look(ticket, order, BOTH);
      assertThat(look.share()).as("half of one of two").isEqualTo(0.25);
      assertThat(look.previews()).hasSize(1);
    }
  }

  /** One connection of two breaks; the server finishes both, and the lost one is called again under another id. */
  @Test
  void callsAgainWhatTheServerNoLongerWorksOn() throws Exception {
    var server = new FakeWebUi();
    try (var harness = vendor(server, "sdxl")) {
      var engine = harness.engine();
      var order = order(Optional.empty());
      server.next(Fault.cut(true));
      var ticket = engine.submit(order);
      harness.settle();
      assertThat(engine.look(ticket, order, BOTH).ended()).isFalse();
      assertThat(server.accepted).as("it still works on it").hasSize(2);
      harness.finish(Output.PICTURE, Output.PICTURE);
      harness.settle();
      assertThat(engine.look(ticket, order, BOTH).finished()).hasSize(1);
      harness.settle();
      assertThat(server.accepted).hasSize(3);
      assertThat(server.accepted.getLast().json().path("force_task_id").stringValue()).endsWith("-1)");
      harness.finish(Output.PICTURE);
      harness.settle();
      assertThat(engine.look(ticket, order, BOTH).finished()).hasSize(2);
    }
  }

  @Test
  void isInDoubtIfTheServerDoesNotTellWhatItWorksOn() throws Exception {
    var server = new FakeWebUi();
    server.hasPage = false;
    try (var harness = vendor(server, "sdxl")) {
      var engine = harness.engine();
      server.next(Fault.cut(true));
      server.next(Fault.cut(true));
      var ticket = engine.submit(order(Optional.empty()));
      harness.settle();
      Eventually.is("the end of both calls", () -> server.accepted.size() == 2 && harness.open() == 0);
      assertThatThrownBy(() -> engine.look(ticket, order(Optional.empty()), BOTH))
          .isInstanceOfSatisfying(EngineLost.class, lost -> assertThat(lost.isDoubtful()).isTrue());
    }
  }

  @Test
  void interruptsOnlyItsOwnTask() throws Exception {
    var server = new FakeWebUi();
    try (var harness = vendor(server, "sdxl")) {
      var engine = harness.engine();
      var ticket = engine.submit(order(Optional.empty()));
      harness.settle();
      engine.cancel("job_of_another");
      assertThat(server.interrupts).isEmpty();
      engine.cancel(ticket);
      assertThat(server.interrupts).hasSize(1).allMatch(task -> task.startsWith("fofo(job_x"));
    }
  }

  @Test
  void closesTheLaneIfTheServerHasNoSuchModel() throws Exception {
    try (var harness = vendor(new FakeWebUi(), "none")) {
      var engine = harness.engine();
      var ticket = engine.submit(order(Optional.empty()));
      harness.settle();
      assertThatThrownBy(() -> engine.look(ticket, order(Optional.empty()), BOTH)).isInstanceOf(EngineDeclined.class)
          .hasCauseInstanceOf(EngineClosed.class).hasMessageContaining("Model not found");
    }
  }
}
