package studio.fofo.generation.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.generation.engine.EngineCase;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.generation.engine.EngineLook;
import studio.fofo.generation.engine.EngineLost;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Fault;
import studio.fofo.generation.engine.RemoteEngine;
import studio.fofo.generation.engine.RemoteEngineContract;
import studio.fofo.generation.engine.VendorHarness;

/** {@link ReplicateEngine} against a fake of Replicate, whatever it does. */
class ReplicateEngineTest extends RemoteEngineContract {

  private static final Set<Integer> BOTH = Set.of(0, 1);

  private final ReplicateHarness harness = new ReplicateHarness();
  private final FakeReplicate replicate = harness.replicate;
  private final ReplicateEngine engine = harness.engine();
  private final EngineOrder order = order(2);

  @Override
  protected VendorHarness vendor() {
    return new ReplicateHarness();
  }

  @Override
  protected Map<EngineCase, String> impossible() {
    return Map.of(EngineCase.CACHED, "Replicate makes each prediction again, whatever its input is");
  }

  @AfterEach
  void close() {
    harness.close();
  }

  private static EngineOrder order(int variants) {
    return new EngineOrder("job_x", "a fox", "", "a fox, neon", "blurry", "cyberpunk", 100, variants, "1:1", 1024, 1024, Optional.empty());
  }

  @Test
  void ordersWithTheModelsInput() throws Exception {
    var ticket = engine.submit(order);
    assertThat(replicate.predictions).containsOnlyKeys(ticket);
    var input = replicate.latest().get("input");
    assertThat(input.get("prompt").stringValue()).isEqualTo("a fox, neon");
    assertThat(input.get("negative_prompt").stringValue()).isEqualTo("blurry");
    assertThat(input.get("seed").isIntegralNumber()).isTrue();
    assertThat(input.get("num_outputs").intValue()).isEqualTo(2);
  }

  @Test
  void deliversEachOutputAsTheNextVariant() throws Exception {
    var ticket = engine.submit(order);
    replicate.latest().put("status", "processing").put("logs", " 10%|#  | 3/30\n 40%|#### | 12/30");
    assertThat(engine.look(ticket, order, BOTH)).isEqualTo(EngineLook.working(0.4, Duration.ofSeconds(2)));
    replicate.succeed(2);
    var look = engine.look(ticket, order, BOTH);
    assertThat(look.ended()).isTrue();
    assertThat(look.finished()).extracting(EngineImage::variant).containsExactly(0, 1);
    assertThat(look.finished()).allSatisfy(image -> assertThat(image.png()).startsWith(0x89, 'P', 'N', 'G'));
    assertThat(engine.look(ticket, order, Set.of(1)).finished()).extracting(EngineImage::variant).containsExactly(1);
    assertThat(replicate.tokensSentToFiles).as("the token is not sent along").containsOnly("");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void saysThatNobodyKnowsAfterAnErrorOfReplicate(int status) {
    replicate.next(Fault.status(status).afterEffect());
    assertThatThrownBy(() -> engine.submit(order))
        .isInstanceOfSatisfying(EngineUnavailable.class, failed -> assertThat(failed.mayHaveActed()).isTrue());
  }

  @Test
  void findsWhatWasOrderedAndNothingElse() throws Exception {
    var since = Instant.now();
    assertThat(engine.find(order, since)).isEqualTo(RemoteEngine.Search.Absent.ABSENT);
    var ticket = engine.submit(order);
    for (var other = 1; other <= 5; other++) {
      engine.submit(new EngineOrder("job_y", "a fox", "", "a fox, neon", "blurry", "cyberpunk", 100 + other, 2, "1:1", 1024, 1024,
          Optional.empty()));
    }
    assertThat(engine.find(order, since)).isEqualTo(new RemoteEngine.Search.Found(ticket));
    replicate.predictions.get(ticket).withObject("/input").put("width", 1152).put("refine", "no_refiner");
    assertThat(engine.find(order, since)).as("shown with other inputs").isEqualTo(new RemoteEngine.Search.Found(ticket));
    var another = new EngineOrder("job_z", "an owl", "", "an owl, neon", "blurry", "cyberpunk", 100, 2, "1:1", 1024, 1024,
        Optional.empty());
    assertThat(engine.find(another, since)).isEqualTo(RemoteEngine.Search.Absent.ABSENT);
  }

  @Test
  void takesNoEarlierPredictionForTheOrder() throws Exception {
    engine.submit(order);
    replicate.latest().put("created_at", "2026-01-01T00:00:00Z");
    assertThat(engine.find(order, Instant.now())).isEqualTo(RemoteEngine.Search.Absent.ABSENT);
  }

  @Test
  void doesNotTakeSilenceForAbsence() throws Exception {
    engine.submit(order);
    replicate.showsInput = false;
    assertThat(engine.find(order, Instant.now())).isEqualTo(RemoteEngine.Search.Unknown.UNKNOWN);
    replicate.next(Fault.status(404));
    assertThat(engine.find(order, Instant.now())).isEqualTo(RemoteEngine.Search.Unknown.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 402, 403})
  void closesTheLaneIfReplicateTakesNothingOfOurs(int status) {
    replicate.next(Fault.status(status));
    assertThatThrownBy(() -> engine.submit(order)).isInstanceOf(EngineClosed.class)
        .hasMessage("Replicate answered " + status + ": told to");
    assertThatThrownBy(() -> harness.engine("r8_wrong", Set.of()).submit(order)).isInstanceOf(EngineClosed.class)
        .hasMessageNotContaining("r8_wrong");
  }

  @Test
  void waitsForAsLongAsItIsAskedTo() {
    replicate.next(new Fault(429, "{\"detail\":\"Request was throttled. Your rate limit resets in ~40s.\"}", Map.of(), false, false));
    assertThatThrownBy(() -> engine.submit(order)).isInstanceOfSatisfying(EngineUnavailable.class,
        failed -> assertThat(failed.retryAfter()).hasValue(Duration.ofSeconds(40)));
    replicate.next(new Fault(429, "", Map.of("Retry-After", "7"), false, false));
    assertThatThrownBy(() -> engine.submit(order)).isInstanceOfSatisfying(EngineUnavailable.class,
        failed -> assertThat(failed.retryAfter()).hasValue(Duration.ofSeconds(7)));
    replicate.next(new Fault(429, "", Map.of(), false, false));
    assertThatThrownBy(() -> engine.submit(order)).isInstanceOfSatisfying(EngineUnavailable.class,
        failed -> assertThat(failed.retryAfter()).hasValue(Duration.ofSeconds(30)));
    assertThat(replicate.predictions).isEmpty();
  }

  @Test
  void refusesAnOrderThatTheModelCannotRead() {
    replicate.next(new Fault(422, "{\"detail\":\"- input.width: must be a multiple of 8\"}", Map.of(), false, false));
    assertThatThrownBy(() -> engine.submit(order)).isInstanceOf(EngineRefused.class).hasMessageContaining("multiple of 8");
  }

  @Test
  void losesWhatReplicateForgot() throws Exception {
    var ticket = engine.submit(order);
    replicate.succeed(2);
    replicate.fileStatus = 404;
    assertThatThrownBy(() -> engine.look(ticket, order, BOTH)).as("deleted after an hour").isInstanceOf(EngineLost.class);
    replicate.latest().putNull("output");
    assertThatThrownBy(() -> engine.look(ticket, order, BOTH)).isInstanceOf(EngineLost.class);
    replicate.latest().put("status", "failed").put("error", "CUDA out of memory");
    assertThatThrownBy(() -> engine.look(ticket, order, BOTH)).isInstanceOf(EngineLost.class);
    replicate.predictions.clear();
    assertThatThrownBy(() -> engine.look(ticket, order, BOTH)).isInstanceOf(EngineLost.class);
  }

  @Test
  void fetchesFromNoOtherHost() throws Exception {
    var careful = harness.engine(FakeVendor.TOKEN, Set.of("replicate.delivery"));
    var ticket = careful.submit(order(1));
    replicate.succeed(1);
    assertThat(careful.look(ticket, order(1), Set.of(0)).refused())
        .containsValue("the engine named an address that is none of its own");
    assertThat(replicate.tokensSentToFiles).isEmpty();
  }

  @Test
  void believesNoReplyAboutAnotherPrediction() throws Exception {
    var ticket = engine.submit(order);
    engine.submit(order(3));
    replicate.next(new Fault(200, replicate.latest().toString(), Map.of(), false, false));
    assertThatThrownBy(() -> engine.look(ticket, order, BOTH)).isInstanceOf(EngineUnavailable.class);
    replicate.next(new Fault(200, "<html>", Map.of(), false, false));
    assertThatThrownBy(() -> engine.look(ticket, order, BOTH)).isInstanceOf(EngineUnavailable.class);
    replicate.next(new Fault(302, "", Map.of("Location", "http://127.0.0.1:1/"), false, false));
    assertThatThrownBy(() -> engine.look(ticket, order, BOTH)).isInstanceOf(EngineUnavailable.class);
  }
}
