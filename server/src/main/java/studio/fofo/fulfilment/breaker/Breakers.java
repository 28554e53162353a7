package studio.fofo.fulfilment.breaker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;

/** Calls suppliers, except those that do not respond. */
@Component
public class Breakers {

  private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);

  /** How long a call that tries a supplier has; after that, the next may try. */
  private static final Duration PROBE = Duration.ofMinutes(1);
  private static final int MOST_WORDS = 300;

  private final BreakerRows rows;
  private final BreakerSettings settings;
  private final Clock clock;

  Breakers(BreakerRows rows, BreakerSettings settings, Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A supplier that is left alone.
   *
   * @param since when it stopped responding
   * @param until when it is tried again
   * @param words its latest failure
   */
  public record Open(String supplier, Instant since, Instant until, String words) {}

  /**
   * Makes a call, and learns from its result. Everything but {@link SupplierUnavailable} counts as an answer.
   *
   * @throws SupplierUnavailable from the call; or without it, untouched, while the supplier is left alone
   */
  public <T> T call(String supplier, Supplier<T> call) {
    permit(supplier);
    try {
      var result = call.get();
      succeeded(supplier);
      return result;
    } catch (SupplierUnavailable unavailable) {
      failed(supplier, unavailable);
      throw unavailable;
    }
  }

  /** Those that are left alone now. */
  public List<Open> open() {
    return rows.open().entrySet().stream()
        .map(entry -> new Open(entry.getKey(), entry.getValue().openedAt().orElseThrow(), entry.getValue().openUntil().orElseThrow(),
            entry.getValue().words()))
        .toList();
  }

  /** For how long it has not responded; zero if it does. */
  public Duration silence(String supplier) {
    return rows.of(supplier).openedAt().map(since -> Duration.between(since, clock.instant())).orElse(Duration.ZERO);
  }

  /** Whether it is left alone: it failed several times in a row, and has not answered since. */
  public boolean isOpen(String supplier) {
    return !rows.of(supplier).isClosed();
  }

  /** The next call is made, whatever happened before. */
  public void reset(String supplier) {
    rows.change(supplier, state -> BreakerState.CLOSED);
  }

  private void permit(String supplier) {
    if (rows.of(supplier).isClosed()) {
      return;
    }
    var now = clock.instant();
    var before = rows.change(supplier,
        state -> state.isClosed() || state.pause(now).isPresent() ? state : state.probing(now, PROBE));
    before.pause(now).ifPresent(pause -> {
      throw SupplierUnavailable.busy("supplier " + supplier + " is left alone, since it does not respond: " + before.words(), pause);
    });
  }

  private void succeeded(String supplier) {
    if (rows.of(supplier).equals(BreakerState.CLOSED)) {
      return;
    }
    var before = rows.change(supplier, state -> BreakerState.CLOSED);
    if (!before.isClosed()) {
      LOG.info("supplier responds again supplier={}", supplier);
    }
  }

  private void failed(String supplier, SupplierUnavailable failure) {
    var now = clock.instant();
    var words = words(failure);
    var after = new AtomicReference<BreakerState>(BreakerState.CLOSED);
    var before = rows.change(supplier, state -> {
      after.set(failure.after().map(wish -> state.asked(now, wish, words)).orElseGet(() -> state.failed(now, settings, words)));
      return after.get();
    });
    if (before.isClosed() && !after.get().isClosed()) {
      LOG.warn("supplier left alone supplier={} until={} failure=\"{}\"", supplier, after.get().openUntil().orElseThrow(), words);
    }
  }

  private static String words(SupplierUnavailable failure) {
    var message = String.valueOf(failure.getMessage());
    return message.length() > MOST_WORDS ? message.substring(0, MOST_WORDS) + "…" : message;
  }
}
