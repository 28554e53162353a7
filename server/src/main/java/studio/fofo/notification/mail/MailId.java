package studio.fofo.notification.mail;

import studio.fofo.kernel.TypeId;

/** The id of a mail: {@code mail_…}. Its Message-ID is derived from it. */
public record MailId(String value) {

  public static final String PREFIX = "mail";

  public MailId {
    TypeId.parse(PREFIX, value);
  }

  static MailId next() {
    return new MailId(TypeId.next(PREFIX).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
