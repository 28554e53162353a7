package studio.fofo.notification.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The details of a login code's mail; sealed until it is sent.
 *
 * @param language of the browser that asked for it
 */
record LoginCodeDetails(String email, String code, Instant expiresAt, @Nullable String language) {

  /** Prints nothing, so that it is never logged. */
  @Override
  public String toString() {
    return "LoginCode[…]";
  }
}
