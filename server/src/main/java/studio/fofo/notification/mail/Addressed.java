package studio.fofo.notification.mail;

import org.jspecify.annotations.Nullable;
import studio.fofo.notification.letter.Letter;

/**
 * A letter and the address it goes to.
 *
 * @param secret what of it only its reader may know
 */
record Addressed(String to, Letter letter, @Nullable String secret) {

  /** Says nothing: a log line must not carry it. */
  @Override
  public String toString() {
    return "Addressed[…]";
  }
}
