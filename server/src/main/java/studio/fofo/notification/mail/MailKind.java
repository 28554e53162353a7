package studio.fofo.notification.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reason for a mail. Each is sent once per subject (an order, a parcel, a week, a code) and person. */
public enum MailKind {
  ORDER_RECEIPT(Audience.ORDER),
  ORDER_SHIPPED(Audience.ORDER),
  ORDER_DELIVERED(Audience.ORDER),
  ORDER_REFUNDED(Audience.ORDER),
  /** A parcel of an order that has several; {@link #ORDER_SHIPPED} is about the first. */
  PARCEL_SHIPPED(Audience.ORDER),
  PARCEL_OUT_FOR_DELIVERY(Audience.ORDER),
  /** A parcel of an order that has several; {@link #ORDER_DELIVERED} is about the last. */
  PARCEL_DELIVERED(Audience.ORDER),
  PARCEL_EXCEPTION(Audience.ORDER),
  ORDER_SOLD(Audience.CREATOR),
  SALES_DIGEST(Audience.CREATOR),
  DAO_DIGEST(Audience.DAO),
  OPERATOR_NOTICE(Audience.OPERATOR),
  LOGIN_CODE(Audience.CODE);

  /** Why somebody gets a mail. */
  enum Audience {
    ORDER, CODE, CREATOR, DAO, OPERATOR;

    /** As in the keys of texts. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Audience audience;

  MailKind(Audience audience) {
    this.audience = audience;
  }

  Audience audience() {
    return audience;
  }

  /** Whether people may unsubscribe: from everything that is neither about their order nor for signing in. */
  public boolean isOptional() {
    return audience != Audience.ORDER && audience != Audience.CODE;
  }

  /** Whether it is sent to those who did not choose. The letter of the DAO is only for those who asked for it. */
  public boolean isUsual() {
    return audience != Audience.DAO;
  }

  public static List<MailKind> optional() {
    return Arrays.stream(values()).filter(MailKind::isOptional).toList();
  }

  /** As in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MailKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
