package studio.fofo.generation.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
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
    var threads = ManagementFactory.getThreadMXBean();
    try (var harness = HuggingFaceHarness.of(fake)) {
      var before = threads.getThreadCount();
      var engine = harness.engine();
      var orders = IntStream.range(0, ORDERS).mapToObj(number -> new EngineOrder(
          "job_" + number, "a fox", "", "a fox", "", "cyberpunk", number, 1, "1:1", 64, 64, Optional.empty())).toList();
      for (var order : orders) {
        engine.submit(order);
      }
      Eventually.is("all calls", () -> fake.held() == ORDERS);
      assertThat(threads.getThreadCount() - before).isLessThanOrEqualTo(8);
      fake.finish(Collections.nCopies(ORDERS, Output.PICTURE));
      harness.settle();
      for (var order : orders) {
        assertThat(engine.look(order.key(), order, Set.of(0)).finished()).hasSize(1);
      }
      assertThat(fake.accepted).hasSize(ORDERS);
    }
  }
}
