package studio.fofo.generation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.comfyui.ComfyUiHarness;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.Output;
import studio.fofo.generation.engine.VendorHarness;
import studio.fofo.generation.huggingface.FakeHuggingFace;
import studio.fofo.generation.huggingface.HuggingFaceHarness;
import studio.fofo.generation.replicate.ReplicateHarness;

/**
 * What an adapter adds to its vendor's own time, for {@code bench/bench.mjs}: a fake takes ten seconds for an order of four pictures, and
 * is looked at when the adapter says, or at once after a call has ended. Not part of the tests.
 */
class VendorOverhead {

  private static final Duration VENDOR = Duration.ofSeconds(10);
  private static final Duration NEWS = Duration.ofMillis(20);
  private static final Set<Integer> ALL = Set.of(0, 1, 2, 3);

  @Test
  void measures() throws Exception {
    var measured = milliseconds(HuggingFaceHarness.of(new FakeHuggingFace())) + " " + milliseconds(new ComfyUiHarness()) + " "
        + milliseconds(new ReplicateHarness());
    Files.writeString(Path.of("target/vendor-overhead.txt"), measured + " " + VENDOR.toMillis());
  }

  private static long milliseconds(VendorHarness vendor) throws Exception {
    try (vendor) {
      var engine = vendor.engine();
      var order = new EngineOrder("job_x", "a fox", "", "a fox", "", "cyberpunk", 1, 4, "1:1", 1024, 1024, Optional.empty());
      var start = System.nanoTime();
      var ticket = engine.submit(order);
      CompletableFuture.runAsync(() -> vendor.finish(Collections.nCopies(4, Output.PICTURE)),
          CompletableFuture.delayedExecutor(VENDOR.toMillis(), TimeUnit.MILLISECONDS));
      for (var look = engine.look(ticket, order, ALL); !look.ended(); look = engine.look(ticket, order, ALL)) {
        LockSupport.parkNanos((engine.answersOnlyWithPictures() ? NEWS : look.again()).toNanos());
      }
      return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
  }
}
