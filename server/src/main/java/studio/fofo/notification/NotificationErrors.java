package studio.fofo.notification;

import studio.fofo.kernel.ErrorCode;

/** Why notification refuses. */
public enum NotificationErrors implements ErrorCode {
  @Reason(kind = Kind.NOT_FOUND, meaning = "No mail has this id.")
  NOTIFICATION_MAIL_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "The kind to filter by is none of the mails'.")
  NOTIFICATION_KIND_UNKNOWN
}
