package studio.fofo.generation.artworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.artworks.PaintingThreads.Urgency;

class PaintingThreadsTest {

  @Test
  void paintsAPaidOrderNextHoweverManyUploadsWait() throws Exception {
    var threads = new PaintingThreads();
    var order = Collections.synchronizedList(new ArrayList<String>());
    var begun = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var queued = new ArrayList<Future<?>>();
    queued.add(threads.queue(Urgency.UPLOAD, () -> {
      begun.countDown();
      await(release);
      return order.add("in work");
    }));
    begun.await();
    queued.add(threads.queue(Urgency.BACKGROUND, () -> order.add("mockup")));
    for (var number = 0; number < 90; number++) {
      var upload = "upload " + number;
      queued.add(threads.queue(Urgency.UPLOAD, () -> order.add(upload)));
    }
    queued.add(threads.queue(Urgency.PERSON_WAITING, () -> order.add("print check")));
    queued.add(threads.queue(Urgency.PAID_ORDER, () -> order.add("print file")));
    release.countDown();
    for (var painting : queued) {
      painting.get();
    }
    threads.destroy();
    assertThat(order).startsWith("in work", "print file", "print check", "upload 0", "upload 1").endsWith("upload 89", "mockup");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }
}
