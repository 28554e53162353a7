package studio.fofo.generation.comfyui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.engine.EngineCase;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineLost;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.Output;
import studio.fofo.generation.engine.RemoteEngine;
import studio.fofo.generation.engine.RemoteEngineContract;
import studio.fofo.generation.engine.TestPictures;
import studio.fofo.generation.engine.VendorHarness;

/** {@link ComfyUiEngine} against a fake of the server, whatever it does. */
class ComfyUiEngineTest extends RemoteEngineContract {

  private final ComfyUiHarness harness = new ComfyUiHarness();
  private final FakeComfyUi server = harness.server;
  private final ComfyUiEngine engine = harness.engine();
  private final EngineOrder order = order(Optional.empty());

  @Override
  protected VendorHarness vendor() {
    return new ComfyUiHarness();
  }

  @Override
  protected Map<EngineCase, String> impossible() {
    var hooks = "ComfyUI posts nothing; it is asked, and tells progress by WebSocket";
    var uncensored = "ComfyUI has no safety check; only blank pictures are refused";
    return Map.of(EngineCase.WEBHOOK_TWICE, hooks, EngineCase.WEBHOOK_EARLY, hooks, EngineCase.WEBHOOK_FORGED, hooks,
        EngineCase.ONE_REFUSED, uncensored, EngineCase.ALL_REFUSED, uncensored);
  }

  @AfterEach
  void close() {
    harness.close();
  }

  private static EngineOrder order(Optional<EngineOrder.Variation> variation) {
    return new EngineOrder("job_x", "a fox", "", "a fox, neon", "blurry", "cyberpunk", 100, 2, "9:16", 756, 1344, variation);
  }

  @Test
  void sendsAWorkflowWithTheOrdersValues() throws Exception {
    var ticket = engine.submit(order);
    var body = server.accepted.getFirst();
    assertThat(body.path("prompt_id").stringValue()).isEqualTo(ticket);
    assertThat(body.at("/prompt/6/inputs/text").stringValue()).isEqualTo("a fox, neon");
    assertThat(body.at("/prompt/5/inputs/width").intValue()).as("a multiple of 8").isEqualTo(760);
    assertThat(body.at("/prompt/3/inputs/seed").longValue()).isEqualTo(100);
    assertThat(body.at("/prompt/9/inputs/filename_prefix").stringValue()).as("so that it is no cached one").isEqualTo("fofo-job_x");
  }

  @Test
  void variesAPictureThatItUploadsAndDrawsFromWordsIfThePictureIsGone() throws Exception {
    engine.submit(order(Optional.of(new EngineOrder.Variation(5, "bafy"))));
    assertThat(server.uploads).containsExactly("fofo-bafy.png");
    assertThat(server.accepted.getFirst().at("/prompt/5/inputs/image").stringValue()).isEqualTo("fofo-bafy.png");
    assertThat(server.accepted.getFirst().at("/prompt/3/inputs/denoise").doubleValue()).isEqualTo(0.6);
    engine.submit(order(Optional.of(new EngineOrder.Variation(5, "gone"))));
    assertThat(server.accepted.getLast().at("/prompt/5/class_type").stringValue()).isEqualTo("EmptyLatentImage");
  }

  @Test
  void findsAnOrderAtAServerThatChoosesIds() throws Exception {
    server.takesIds = false;
    var ticket = engine.submit(order);
    assertThat(engine.find(order, Instant.now())).isEqualTo(new RemoteEngine.Search.Found(ticket));
    server.finish(List.of(Output.PICTURE));
    assertThat(engine.find(order, Instant.now())).isEqualTo(new RemoteEngine.Search.Found(ticket));
    server.forget();
    assertThat(engine.find(order, Instant.now())).isEqualTo(RemoteEngine.Search.Absent.ABSENT);
  }

  /** Nobody's order can be made until an operator installs the model. */
  @Test
  void closesTheLaneIfTheServerCannotRunTheWorkflow() {
    assertThatThrownBy(() -> harness.engine("none").submit(order)).isInstanceOf(EngineClosed.class)
        .hasMessage("ComfyUI cannot run the workflow: Value not in list: ckpt_name: 'none' not in []");
  }

  @Test
  void losesWhatFailedOrWasInterrupted() throws Exception {
    var ticket = engine.submit(order);
    server.fail("OutOfMemoryError");
    assertThatThrownBy(() -> engine.look(ticket, order, Set.of(0, 1))).isInstanceOf(EngineLost.class)
        .hasMessage("the prompt failed at ComfyUI: OutOfMemoryError in KSampler");
  }

  @Test
  void interruptsOnlyItsOwnPrompt() throws Exception {
    var first = engine.submit(order);
    var second = engine.submit(new EngineOrder("job_y", "", "", "", "", "cyberpunk", 1, 1, "1:1", 64, 64, Optional.empty()));
    engine.cancel(second);
    assertThat(server.interrupted).as("it only waited").isEmpty();
    engine.cancel(first);
    assertThat(server.interrupted).containsExactly(first);
  }

  @Test
  void showsProgressAndPreviewsThatComeByWebSocket() throws Exception {
    var ticket = engine.submit(order);
    var connection = SentMessages.to(harness.news());
    connection.text("{\"type\":\"executing\",\"data\":{\"node\":\"3\",\"prompt_id\":\"" + ticket + "\"}}");
    connection.text("{\"type\":\"progress\",\"data\":{\"value\":3,\"max\":30,\"node\":\"3\"}}");
    var message = new ByteArrayOutputStream();
    message.writeBytes(ByteBuffer.allocate(8).putInt(1).putInt(2).array());
    message.writeBytes(TestPictures.png(5));
    connection.bytes(message.toByteArray());
    connection.text("{nonsense");
    var look = engine.look(ticket, order, Set.of(0, 1));
    assertThat(look.share()).isEqualTo(0.1);
    assertThat(look.previews()).containsOnlyKeys(0);
    assertThat(look.previews().get(0)).startsWith(0x89, 'P', 'N', 'G');
  }
}
