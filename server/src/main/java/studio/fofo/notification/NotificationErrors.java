package studio.fofo.notification;

import studio.fofo.kernel.ErrorCode;

/** Why notification refuses. */
public enum NotificationErrors implements ErrorCode {
  NOTIFICATION_MAIL_UNKNOWN(Kind.NOT_FOUND, "No mail has this id."),
  NOTIFICATION_KIND_UNKNOWN(Kind.INVALID, "The kind to filter by is none of the mails'.");

  private final Kind kind;
  private final String meaning;

  NotificationErrors(Kind kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
