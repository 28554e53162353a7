package studio.fofo.notification;

import studio.fofo.kernel.ErrorCode;

/** Errors of notification. */
public enum NotificationErrors implements ErrorCode {
  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no mail with this id.")
  NOTIFICATION_MAIL_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "The kind to filter by is unknown.")
  NOTIFICATION_KIND_UNKNOWN
}
