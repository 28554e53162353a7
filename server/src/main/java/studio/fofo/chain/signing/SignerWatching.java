package studio.fofo.chain.signing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Lets a {@link SignerWatch} look regularly, on a thread of its own; there is none if there is nothing to watch. */
final class SignerWatching implements SmartLifecycle {

  private final SignerWatch watch;
  private final Duration pause;
  private @Nullable ScheduledExecutorService thread;

  SignerWatching(SignerWatch watch, Duration pause) {
    this.watch = watch;
    this.pause = pause;
  }

  @Override
  public synchronized void start() {
    if (!watch.isEmpty() && thread == null) {
      thread = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("signer-watch").factory());
      thread.scheduleWithFixedDelay(watch::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
