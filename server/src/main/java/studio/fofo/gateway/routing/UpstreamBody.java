package studio.fofo.gateway.routing;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/**
 * The body of another process's reply, given up if nothing of it arrives for too long: the time-out of Java's client ends with the headers.
 * Only time in which the reader waits is counted, not the pauses of a slow visitor. A body that stalls or breaks off ends in a refusal, as
 * long as nothing has been passed on yet.
 */
final class UpstreamBody<T> implements BodySubscriber<T> {

  private static final Duration SOON = Duration.ofSeconds(2);

  private final BodySubscriber<T> reader;
  private final Duration silence;
  private final ScheduledExecutorService timer;
  private @Nullable Subscription upstream;
  private @Nullable Future<?> check;
  private long wanted;
  private long quietSince;
  private boolean over;

  UpstreamBody(BodySubscriber<T> reader, Duration silence, ScheduledExecutorService timer) {
    this.reader = reader;
    this.silence = silence;
    this.timer = timer;
  }

  @Override
  public CompletionStage<T> getBody() {
    return reader.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    begin(subscription);
    reader.onSubscribe(new Subscription() {
      @Override
      public void request(long count) {
        demand(count);
        subscription.request(count);
      }

      @Override
      public void cancel() {
        end();
        subscription.cancel();
      }
    });
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    received();
    reader.onNext(bytes);
  }

  @Override
  public void onError(Throwable broken) {
    if (end()) {
      reader.onError(refusal("broke off", broken));
    }
  }

  @Override
  public void onComplete() {
    if (end()) {
      reader.onComplete();
    }
  }

  private synchronized void begin(Subscription subscription) {
    upstream = subscription;
    checkIn(silence.toNanos());
  }

  private synchronized void demand(long count) {
    if (wanted == 0) {
      quietSince = System.nanoTime();
    }
    wanted = count > Long.MAX_VALUE - wanted ? Long.MAX_VALUE : wanted + count;
  }

  private synchronized void received() {
    wanted--;
    quietSince = System.nanoTime();
  }

  /** @return false if it had already ended */
  private synchronized boolean end() {
    var first = !over;
    over = true;
    if (check != null) {
      check.cancel(false);
    }
    return first;
  }

  private void check() {
    var left = left();
    if (left <= 0 && end()) {
      if (upstream != null) {
        upstream.cancel();
      }
      reader.onError(refusal("stalled", null));
    }
  }

  /** The remaining time-out in nanoseconds; checks again after that. */
  private synchronized long left() {
    var left = silence.toNanos() - (wanted == 0 ? 0 : System.nanoTime() - quietSince);
    if (left > 0 && !over) {
      checkIn(left);
    }
    return left;
  }

  private void checkIn(long nanos) {
    check = timer.schedule(this::check, nanos, TimeUnit.NANOSECONDS);
  }

  private static Refusal refusal(String what, @Nullable Throwable cause) {
    var refusal = Refusal.until(HttpErrors.UPSTREAM_UNAVAILABLE, "the reply of a part of the studio " + what + "; try again in a moment",
        SOON);
    if (cause != null) {
      refusal.initCause(cause);
    }
    return refusal;
  }
}
