package studio.fofo.notification.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The status of a mail. It leaves {@code waiting} once. */
public enum MailStatus {
  WAITING,
  /** The mail server took it. Neither that nor the absence of a bounce proves that it arrived. */
  SENT,
  /** The mail server rejected it, or was unreachable for five days. */
  REFUSED,
  /** Its content is no longer true: an expired login code. */
  EXPIRED,
  /** Its recipient unsubscribed from its kind. */
  UNWANTED,
  /** Earlier mails to its address came back for good, or were reported as spam. */
  SUPPRESSED;

  /** As in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
