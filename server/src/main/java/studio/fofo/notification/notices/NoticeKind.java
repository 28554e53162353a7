package studio.fofo.notification.notices;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kind of a notice. */
public enum NoticeKind {
  ORDER_PAID,
  ORDER_SHIPPED,
  ORDER_DELIVERED,
  ORDER_REFUNDED,
  PARCEL_OUT_FOR_DELIVERY,
  PARCEL_EXCEPTION,
  /** Mails about the order were not sent, since earlier ones to its address came back or were reported as spam. */
  MAIL_SUPPRESSED,
  /** To a creator: an order of their product was paid. */
  ORDER_SOLD,
  /** To a creator who heard of a sale: its buyer got the money back. */
  SALE_REFUNDED;

  /** As in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NoticeKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public static Optional<NoticeKind> find(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** A few words, for devices that show a title above the text. */
  public String title() {
    return switch (this) {
      case ORDER_PAID -> "Payment received";
      case ORDER_SHIPPED -> "On its way";
      case ORDER_DELIVERED -> "Delivered";
      case ORDER_REFUNDED -> "Refunded";
      case PARCEL_OUT_FOR_DELIVERY -> "Arriving today";
      case PARCEL_EXCEPTION -> "Your parcel needs attention";
      case MAIL_SUPPRESSED -> "We could not send you mail";
      case ORDER_SOLD -> "You made a sale";
      case SALE_REFUNDED -> "A sale was cancelled";
    };
  }

  /** Whether it matters within hours: a device that saves power shows it at once. */
  public boolean isUrgent() {
    return this == PARCEL_OUT_FOR_DELIVERY || this == PARCEL_EXCEPTION;
  }

  /** The text of a notice about these pieces: {@code 2 × Rain Fox (Black / M)}. */
  String about(String pieces) {
    return switch (this) {
      case ORDER_PAID -> "Your payment for " + pieces + " has arrived. We are preparing the print files.";
      case ORDER_SHIPPED -> "Your parcel with " + pieces + " is on its way.";
      case ORDER_DELIVERED -> "Your parcel with " + pieces + " has arrived, and its digital twin is yours.";
      case ORDER_REFUNDED -> "Your money for " + pieces + " is back in your wallet.";
      case PARCEL_OUT_FOR_DELIVERY -> "Your parcel with " + pieces + " should arrive today.";
      case PARCEL_EXCEPTION -> "The courier reports a problem with your parcel with " + pieces + ".";
      case MAIL_SUPPRESSED -> "We could not send you mail about " + pieces + ": earlier mails came back or were reported as spam.";
      case ORDER_SOLD -> "You sold " + pieces + ".";
      case SALE_REFUNDED -> "The order of " + pieces + " was cancelled, and its buyer has the money back.";
    };
  }
}
