package studio.fofo.notification.transport;

/** A mail as its recipient sees it. */
public record ReceivedMail(String messageId, String from, String to, String subject, String html, String text) {

  /** Prints nothing, so that it is never logged. */
  @Override
  public String toString() {
    return "ReceivedMail[" + messageId + "]";
  }
}
