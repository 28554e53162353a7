package studio.fofo.notification.mail;

import java.time.Instant;

/** The details of a login code's mail; sealed until it is sent. */
record LoginCodeDetails(String email, String code, Instant expiresAt) {

  /** Prints nothing, so that it is never logged. */
  @Override
  public String toString() {
    return "LoginCode[…]";
  }
}
