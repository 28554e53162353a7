package studio.fofo.fulfilment.decisions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import studio.fofo.kernel.OrderId;

/**
 * What an operator decided about an order.
 *
 * @param about what it is about, such as a production's or parcel's id; each is decided once
 * @param words why, or what was agreed to; without personal data
 * @param by the operator's id
 */
public record Decision(OrderId order, Kind kind, String about, String words, String by, Instant at) {

  /** What was decided. */
  public enum Kind {
    /** A supplier's hold was agreed to. */
    RELEASED,
    /** A print file that the check refused is printed. */
    PRINT_ANYWAY,
    /** What came back is made again. */
    SEND_AGAIN,
    /** What came back is to be paid back. */
    REFUND,
    /** It was paid back. */
    REFUNDED,
    /** Nothing is done about what came back. */
    NOTHING;

    /** As in the database and in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
