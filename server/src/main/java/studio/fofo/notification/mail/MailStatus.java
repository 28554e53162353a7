package studio.fofo.notification.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The status of a mail. It leaves {@code waiting} once. */
public enum MailStatus {
  WAITING,
  SENT,
  /** The mail server rejected it, or was unreachable for five days. */
  REFUSED,
  /** Its content is no longer true: an expired login code. */
  EXPIRED;

  /** As in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
