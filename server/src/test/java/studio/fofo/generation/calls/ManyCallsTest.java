package studio.fofo.generation.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.Output;
import studio.fofo.generation.huggingface.FakeHuggingFace;
import studio.fofo.generation.huggingface.HuggingFaceHarness;
import studio.fofo.testing.Eventually;

/** Calls wait for their pictures without threads. */
class ManyCallsTest {

  private static final int ORDERS = 200;

  @Test
  void twoHundredOrdersHoldEightThreadsAtMost() throws Exception {
    var fake = new FakeHuggingFace();
    try (var harness = HuggingFaceHarness.of(fake)) {
      var before = threads();
      var engine = harness.engine();
      var orders = IntStream.range(0, ORDERS).mapToObj(number -> new EngineOrder(
          "job_" + number, "a fox", "", "a fox", "", "cyberpunk", number, 1, "1:1", 64, 64, Optional.empty())).toList();
      for (var order : orders) {
        engine.submit(order);
      }
      Eventually.is("all calls", () -> fake.held() == ORDERS);
      var held = threads();
      held.removeAll(before);
      assertThat(held).hasSizeLessThanOrEqualTo(8);
      fake.finish(Collections.nCopies(ORDERS, Output.PICTURE));
      harness.settle();
      for (var order : orders) {
        assertThat(engine.look(order.key(), order, Set.of(0)).finished()).hasSize(1);
      }
      assertThat(fake.accepted).hasSize(ORDERS);
    }
  }

  /** Without the carriers of virtual threads, on which the fake works. */
  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream().map(thread -> thread.getName() + " " + thread.threadId())
        .filter(name -> !name.matches("ForkJoinPool.*|VirtualThread.*|HTTP-Dispatcher.*")).collect(Collectors.toCollection(TreeSet::new));
  }
}
