package studio.fofo.chain.signing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A signing service did not sign. The message never holds a secret. */
public final class SignerTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean passing;
  private final Duration wish;

  private SignerTrouble(String message, @Nullable Throwable cause, boolean passing, Duration wish) {
    super(message, cause);
    this.passing = passing;
    this.wish = wish;
  }

  /** The service is down, busy or throttling: the next attempt may succeed. */
  public static SignerTrouble passing(String message, @Nullable Throwable cause) {
    return new SignerTrouble(message, cause, true, Duration.ZERO);
  }

  /** @param wish the pause that the service requests */
  public static SignerTrouble throttled(String message, Duration wish) {
    return new SignerTrouble(message, null, true, wish);
  }

  /** It refuses, or replies with something that is not a signature: an operator has to change something. */
  public static SignerTrouble lasting(String message) {
    return new SignerTrouble(message, null, false, Duration.ZERO);
  }

  public static SignerTrouble lasting(String message, Throwable cause) {
    return new SignerTrouble(message, cause, false, Duration.ZERO);
  }

  /** Whether the same call may succeed later without anybody's help. */
  public boolean isPassing() {
    return passing;
  }

  Duration wish() {
    return wish;
  }
}
