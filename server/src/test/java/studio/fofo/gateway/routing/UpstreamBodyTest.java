package studio.fofo.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.Refusal;

/** Only the other process's silence counts, while a reader waits; never the pauses of a visitor who reads nothing. */
class UpstreamBodyTest {

  private final Looks looks = new Looks();
  private final Reader reader = new Reader();
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final UpstreamBody<String> body = new UpstreamBody<>(reader, Duration.ofNanos(1), looks);

  UpstreamBodyTest() {
    body.onSubscribe(new Subscription() {
      @Override
      public void request(long count) {}

      @Override
      public void cancel() {
        cancelled.set(true);
      }
    });
  }

  @AfterEach
  void stop() {
    looks.shutdownNow();
  }

  @Test
  void givesUpIfNothingComesWhileSomebodyWaits() {
    reader.take(1);
    body.onNext(List.of());
    reader.take(1);
    looks.look();
    assertThat(cancelled).isTrue();
    assertThat(reader.heard).hasSize(1).first().isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal).hasMessageContaining("stalled"));
    body.onError(new IOException("closed"));
    assertThat(reader.heard).as("reported once").hasSize(1);
  }

  @Test
  void toleratesASlowVisitorIndefinitely() {
    looks.look();
    reader.take(1);
    body.onNext(List.of());
    looks.look();
    looks.look();
    assertThat(cancelled).isFalse();
    body.onComplete();
    assertThat(reader.heard).containsExactly("complete");
  }

  @Test
  void reportsABrokenReplyAsTemporary() {
    reader.take(Long.MAX_VALUE);
    reader.take(1);
    body.onError(new IOException("closed"));
    assertThat(reader.heard).hasSize(1).first().isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal).hasMessageContaining("broke off").hasRootCauseMessage("closed");
      assertThat(refusal.retryAfter()).isPresent();
    });
    looks.look();
    assertThat(cancelled).as("it ended by itself").isFalse();
  }

  /** Scheduled checks run when the test says so. */
  private static final class Looks extends ScheduledThreadPoolExecutor {

    private final List<Runnable> due = new ArrayList<>();

    Looks() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable look, long delay, TimeUnit unit) {
      due.add(look);
      return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }

    /** At least a nanosecond later. */
    void look() {
      for (var now = System.nanoTime(); System.nanoTime() <= now + 1;) {
        Thread.onSpinWait();
      }
      due.removeLast().run();
    }
  }

  private static final class Reader implements BodySubscriber<String> {

    private final List<Object> heard = new ArrayList<>();
    private Subscription subscription;

    void take(long count) {
      subscription.request(count);
    }

    @Override
    public CompletionStage<String> getBody() {
      return new CompletableFuture<>();
    }

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {}

    @Override
    public void onError(Throwable failed) {
      heard.add(failed);
    }

    @Override
    public void onComplete() {
      heard.add("complete");
    }
  }
}
