package studio.fofo.fulfilment.suppliers;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A supplier does not respond, is overloaded, or answers with nonsense. It may or may not have done what was requested. */
public class SupplierUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean untouched;
  private final @Nullable Duration after;

  private SupplierUnavailable(String message, boolean untouched, @Nullable Duration after, @Nullable Throwable cause) {
    super(message, cause);
    this.untouched = untouched;
    this.after = after;
  }

  /** It certainly did nothing: nobody listens, or it refused before it read the request. */
  public static SupplierUnavailable before(String message, @Nullable Throwable cause) {
    return new SupplierUnavailable(message, true, null, cause);
  }

  /** It asks to be left alone for a while, and did nothing. */
  public static SupplierUnavailable busy(String message, Duration after) {
    return new SupplierUnavailable(message, true, after, null);
  }

  /** Nobody knows what it did: a time-out, a broken reply, an error of its own. */
  public static SupplierUnavailable unknown(String message, @Nullable Throwable cause) {
    return new SupplierUnavailable(message, false, null, cause);
  }

  /** Whether the supplier certainly did nothing, so that another may be asked. */
  public boolean isUntouched() {
    return untouched;
  }

  /** How long it asks to be left alone. */
  public Optional<Duration> after() {
    return Optional.ofNullable(after);
  }
}
