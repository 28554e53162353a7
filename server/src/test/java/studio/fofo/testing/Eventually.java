package studio.fofo.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for background work, polling every few milliseconds, and reports what did not come. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration BETWEEN = Duration.ofMillis(20);

  private Eventually() {}

  /** The value, once there is one. */
  public static <T> T get(String what, Supplier<Optional<T>> source) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var value = source.get();
      if (value.isPresent()) {
        return value.get();
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
    throw new AssertionError("after " + PATIENCE.toSeconds() + " s there was still no " + what);
  }

  public static void is(String what, BooleanSupplier condition) {
    get(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.<Boolean>empty());
  }
}
