package studio.fofo.artworks.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptPaintingsTest {

  private final KeptPaintings<String, byte[]> kept = new KeptPaintings<>(100, (key, bytes) -> bytes.length);
  private final AtomicInteger painted = new AtomicInteger();

  @Test
  void paintsTheSameOnce() {
    assertThat(kept.get("fox", this::paint)).isSameAs(kept.get("fox", this::paint));
    kept.get("cat", this::paint);
    assertThat(painted).hasValue(2);
  }

  @Test
  void paintsOnceForConcurrentRequests() throws Exception {
    var begun = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<byte[]>>();
      asked.add(askers.submit(() -> kept.get("fox", () -> {
        begun.countDown();
        await(release);
        return paint();
      })));
      begun.await();
      for (var asker = 0; asker < 5; asker++) {
        asked.add(askers.submit(() -> kept.get("fox", this::paint)));
      }
      release.countDown();
      for (var answer : asked) {
        assertThat(answer.get()).isSameAs(asked.getFirst().get());
      }
    }
    assertThat(painted).hasValue(1);
  }

  @Test
  void forgetsFailures() {
    assertThatThrownBy(() -> kept.get("fox", () -> {
      throw new IllegalStateException("full");
    })).hasMessage("full");
    assertThat(kept.get("fox", this::paint)).hasSize(10);
  }

  @Test
  void keepsNoMoreThanItsLimit() {
    for (var number = 0; number < 1000; number++) {
      kept.get("picture " + number, this::paint);
    }
    for (var number = 0; number < 1000; number++) {
      kept.get("picture " + number, this::paint);
    }
    assertThat(painted.get()).isGreaterThan(1900);
  }

  private byte[] paint() {
    painted.incrementAndGet();
    return new byte[10];
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }
}
