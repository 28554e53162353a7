package studio.fofo.notification.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.notification.letter.Letter;

/**
 * A letter and the address it goes to.
 *
 * @param secret the part that only its recipient may know
 * @param thread what all mails about the same order have in common
 * @param unsubscribe where one request ends this kind of mail (RFC 8058)
 */
record Addressed(String to, Letter letter, @Nullable String secret, Optional<String> thread, Optional<String> unsubscribe) {

  /** Prints nothing, so that it is never logged. */
  @Override
  public String toString() {
    return "Addressed[…]";
  }
}
