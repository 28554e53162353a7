package studio.fofo.notification.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a mail. It leaves {@code waiting} once. */
public enum MailStatus {
  WAITING,
  SENT,
  /** The mail server does not take it, or none could be reached for five days. */
  REFUSED,
  /** What it says is no longer true: a login code that has run out. */
  EXPIRED;

  /** As in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
