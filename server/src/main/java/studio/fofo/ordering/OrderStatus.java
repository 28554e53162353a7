package studio.fofo.ordering;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The status of an order. {@code docs/order-states.md} shows what each command does in each status. */
public enum OrderStatus {
  AWAITING_PAYMENT,
  PAID,
  IN_PRODUCTION,
  SHIPPED,
  DELIVERED,
  /** It was not paid in time. */
  EXPIRED,
  /** Cancelled before it was paid, or after its payment vanished. */
  CANCELLED,
  /** The refund to the buyer is in progress. */
  REFUND_PENDING,
  REFUNDED,
  /** It needs attention from an operator; it continues where it stopped. */
  ON_HOLD;

  /** Its name in SQL and JSON: {@code awaiting_payment}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static OrderStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether nothing is sold, since the buyer never paid, has the money back, or gets it back. */
  public boolean isCalledOff() {
    return switch (this) {
      case EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> true;
      case AWAITING_PAYMENT, PAID, IN_PRODUCTION, SHIPPED, DELIVERED, ON_HOLD -> false;
    };
  }

  /** Whether it is final. */
  public boolean isFinal() {
    return switch (this) {
      case DELIVERED, EXPIRED, CANCELLED, REFUNDED -> true;
      case AWAITING_PAYMENT, PAID, IN_PRODUCTION, SHIPPED, REFUND_PENDING, ON_HOLD -> false;
    };
  }
}
