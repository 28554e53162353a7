package studio.fofo.payment.rates;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reads the price feeds at once and then regularly, for this process. */
final class FeedReader implements AutoCloseable {

  private final ScheduledExecutorService timer = Executors
      .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("price-feeds").factory());

  FeedReader(FeedRates rates, Duration every) {
    timer.scheduleWithFixedDelay(rates::readAll, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
