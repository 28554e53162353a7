package studio.fofo.generation.artworks;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Threads for painting on demand: print files, mockups, samples. Painting keeps a processor busy for a second or more without ever waiting;
 * on virtual threads, which requests and tasks run on, it would hold up everybody else. So the caller waits here and a platform thread of
 * lower priority paints, one picture at a time, since each print file takes tens of megabytes.
 */
@Component
public class PaintingThreads implements DisposableBean {

  private final ExecutorService painters = Executors.newSingleThreadExecutor(
      Thread.ofPlatform().name("painting").daemon().priority(Thread.NORM_PRIORITY - 1).factory());

  /** Paints elsewhere and waits for it; what the painting throws is thrown here. */
  public <T> T paint(Supplier<T> painting) {
    try {
      return painters.submit(painting::get).get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException("painting failed", failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("painting was interrupted, since the process stops", stopping);
    }
  }

  @Override
  public void destroy() {
    painters.shutdownNow();
  }
}
