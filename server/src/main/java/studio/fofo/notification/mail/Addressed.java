package studio.fofo.notification.mail;

import org.jspecify.annotations.Nullable;
import studio.fofo.notification.letter.Letter;

/**
 * A letter and the address it goes to.
 *
 * @param secret the part that only its recipient may know
 */
record Addressed(String to, Letter letter, @Nullable String secret) {

  /** Prints nothing, so that it is never logged. */
  @Override
  public String toString() {
    return "Addressed[…]";
  }
}
