package studio.fofo.notification;

import studio.fofo.kernel.ErrorCode;

/** Errors of notification. */
public enum NotificationErrors implements ErrorCode {
  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no mail with this id.")
  NOTIFICATION_MAIL_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "This kind of mail is unknown, or cannot be chosen.")
  NOTIFICATION_KIND_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "There are no mails in this language.")
  NOTIFICATION_LANGUAGE_UNKNOWN,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The report of a mail provider is not signed with the studio's secret, or is too old.")
  NOTIFICATION_SIGNATURE_INVALID,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The link to unsubscribe is not one of this studio, or was cut.")
  NOTIFICATION_UNSUBSCRIBE_UNKNOWN,

  @Reason(kind = Kind.CONFLICT, meaning = "This studio sends no notices to devices: it has no key for push services.")
  NOTIFICATION_PUSH_OFF,

  @Reason(kind = Kind.INVALID, meaning = "The subscription of a device is malformed, or not at a push service that this studio knows.")
  NOTIFICATION_SUBSCRIPTION_INVALID,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no device with this id among yours.")
  NOTIFICATION_SUBSCRIPTION_UNKNOWN
}
