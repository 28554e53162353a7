package studio.fofo.notification.mail;

import java.time.Instant;

/** What a mail with a login code needs; sealed while it waits. */
record LoginCodeDetails(String email, String code, Instant expiresAt) {

  /** Says nothing: a log line must not carry it. */
  @Override
  public String toString() {
    return "LoginCode[…]";
  }
}
