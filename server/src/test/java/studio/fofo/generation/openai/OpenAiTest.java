package studio.fofo.generation.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.fofo.generation.calls.CallState;
import studio.fofo.generation.calls.CallingHarness;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineCase;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineDeclined;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Fault;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.engine.RemoteEngineContract;
import studio.fofo.generation.engine.VendorHarness;
import studio.fofo.testing.Eventually;

/** OpenAI's adapter against a fake of its API, whatever it does. */
class OpenAiTest extends RemoteEngineContract {

  private static final Set<Integer> ONE = Set.of(0);

  @Override
  protected VendorHarness vendor() {
    return vendor(new FakeOpenAi());
  }

  private static CallingHarness vendor(FakeOpenAi fake) {
    return new CallingHarness(fake, () -> call(fake, 0), "OpenAI");
  }

  private static OpenAiCall call(FakeOpenAi fake, int previews) {
    var abilities = new Abilities(false, false, false, false, false, 4, Abilities.EVERY_ASPECT);
    var capabilities = new Capabilities("openai", "1", "gpt-image-1", true, Set.of("cyberpunk"), abilities, new PictureCost(63_000));
    return new OpenAiCall(capabilities, fake.root(), FakeVendor.TOKEN, "medium", "auto", previews);
  }

  @Override
  protected Map<EngineCase, String> impossible() {
    var hooks = "OpenAI posts nothing about images; its reply is the picture";
    var inReply = "the picture is in the reply itself, so no address is followed";
    var keepsNothing = "it keeps no orders that it could forget or mix up; each reply belongs to its connection";
    return Map.of(EngineCase.WEBHOOK_TWICE, hooks, EngineCase.WEBHOOK_EARLY, hooks, EngineCase.WEBHOOK_FORGED, hooks,
        EngineCase.ADDRESS_EXPIRED, inReply, EngineCase.OTHER_HOST, inReply, EngineCase.RESTARTED, keepsNothing,
        EngineCase.CACHED, keepsNothing, EngineCase.ANOTHER_ORDERS, keepsNothing);
  }

  private static EngineOrder order(int width, int height) {
    return new EngineOrder("job_x", "a fox", "", "a fox, neon", "blurry", "cyberpunk", 100, 1, "1:1", width, height, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"1024,1024,1024x1024", "756,1344,1024x1536", "1344,756,1536x1024"})
  void asksForTheNearestSize(int width, int height, String size) throws Exception {
    var fake = new FakeOpenAi();
    try (var harness = vendor(fake)) {
      harness.engine().submit(order(width, height));
      harness.settle();
      var sent = fake.accepted.getFirst();
      assertThat(sent.json().path("size").stringValue()).isEqualTo(size);
      assertThat(sent.header("idempotency-key")).isEqualTo(sent.header("x-client-request-id")).isEqualTo("job_x-0-0");
    }
  }

  /** It answers 429 or 400 then, as if it were busy or the order were wrong. */
  @ParameterizedTest
  @CsvSource({"429,insufficient_quota", "400,billing_hard_limit_reached"})
  void closesTheLaneIfTheMoneyIsUsedUp(int status, String code) throws Exception {
    var fake = new FakeOpenAi();
    try (var harness = vendor(fake)) {
      fake.next(new Fault(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"No money\"}}", Map.of(), false, false));
      var engine = harness.engine();
      var ticket = engine.submit(order(1024, 1024));
      harness.settle();
      assertThatThrownBy(() -> engine.look(ticket, order(1024, 1024), ONE)).isInstanceOf(EngineDeclined.class)
          .hasCauseInstanceOf(EngineClosed.class);
    }
  }

  @Test
  void showsUnfinishedPicturesOfAStream() throws Exception {
    var fake = new FakeOpenAi();
    fake.isPrompt = true;
    try (fake; var client = HttpClient.newHttpClient()) {
      var call = call(fake, 2);
      var shown = new ArrayList<byte[]>();
      var reply = client.send(call.request(order(1024, 1024), 0, 0), call.body(shown::add));
      assertThat(shown).singleElement().satisfies(picture -> assertThat(picture).startsWith(0x89, 'P', 'N', 'G'));
      assertThat(call.read(reply, order(1024, 1024))).isInstanceOf(CallState.Made.class);
      assertThat(fake.accepted.getFirst().json().path("partial_images").intValue()).isEqualTo(2);
    }
  }

  @Test
  void isInDoubtAboutAStreamThatEndsWithoutItsPicture() throws Exception {
    var fake = new FakeOpenAi();
    try (fake; var client = HttpClient.newHttpClient()) {
      var call = call(fake, 1);
      var reply = client.sendAsync(call.request(order(1024, 1024), 0, 0), HttpResponse.BodyHandlers.ofByteArray());
      Eventually.is("a call", () -> fake.held() == 1);
      fake.finish(List.of());
      assertThat(call.read(reply.get(), order(1024, 1024))).isInstanceOf(CallState.Doubtful.class);
    }
  }
}
