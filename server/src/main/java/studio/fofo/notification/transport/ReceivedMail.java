package studio.fofo.notification.transport;

/** A mail as its reader sees it. */
public record ReceivedMail(String messageId, String from, String to, String subject, String html, String text) {

  /** Says nothing: a log line must not carry it. */
  @Override
  public String toString() {
    return "ReceivedMail[" + messageId + "]";
  }
}
