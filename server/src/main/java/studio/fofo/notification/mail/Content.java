package studio.fofo.notification.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.notification.letter.LetterLanguage;
import studio.fofo.notification.letter.LetterValues;

/**
 * What a mail says, and to which address.
 *
 * @param secret the part that only its recipient may know
 * @param language in which it is needed, whatever its reader chose before
 * @param thread what all mails about the same order have in common
 */
record Content(String to, LetterValues values, @Nullable String secret, Optional<LetterLanguage> language, Optional<String> thread) {

  static Content of(String to, LetterValues values) {
    return new Content(to, values, null, Optional.empty(), Optional.empty());
  }

  Content inThread(String subject) {
    return new Content(to, values, secret, language, Optional.of(subject));
  }

  /** Prints nothing, so that it is never logged. */
  @Override
  public String toString() {
    return "Content[…]";
  }
}
