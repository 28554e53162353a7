package studio.fofo.notification.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reason for a mail. Each is sent once per subject (an order, a code) and person. */
public enum MailKind {
  ORDER_RECEIPT,
  ORDER_SHIPPED,
  ORDER_DELIVERED,
  ORDER_REFUNDED,
  ORDER_SOLD,
  LOGIN_CODE;

  /** As in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MailKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
