package studio.fofo.notification.bounces;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server or provider reported of one of our mails. That nothing is reported proves nothing.
 *
 * @param id unique per report and the same when it comes again
 * @param mailId the mail concerned
 * @param statusCode of a bounce (RFC 3463), {@code 5.1.1}
 */
public record MailReport(String id, String mailId, Kind kind, @Nullable String statusCode) {

  /** What is reported. */
  public enum Kind {
    /** It came back for good: there is no such mailbox. */
    BOUNCE,
    /** It did not arrive for a reason that may pass: the mailbox is full, the server defers our mails. */
    SOFT_BOUNCE,
    /** Its reader reported it as spam. */
    COMPLAINT;

    /** As in the database and in JSON. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
