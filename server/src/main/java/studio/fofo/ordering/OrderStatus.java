package studio.fofo.ordering;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an order stands. {@code docs/order-states.md} shows what each command does in each of them. */
public enum OrderStatus {
  AWAITING_PAYMENT,
  PAID,
  IN_PRODUCTION,
  SHIPPED,
  DELIVERED,
  /** Nobody paid in time. */
  EXPIRED,
  /** Called off before it was paid, or after a payment that vanished. */
  CANCELLED,
  /** The money is on its way back to the buyer. */
  REFUND_PENDING,
  REFUNDED,
  /** People must look after it; it goes on where it stopped. */
  ON_HOLD;

  /** As it is written in SQL and JSON: {@code awaiting_payment}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static OrderStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether nothing is expected to happen any more. */
  public boolean isFinal() {
    return switch (this) {
      case DELIVERED, EXPIRED, CANCELLED, REFUNDED -> true;
      case AWAITING_PAYMENT, PAID, IN_PRODUCTION, SHIPPED, REFUND_PENDING, ON_HOLD -> false;
    };
  }
}
