package studio.fofo.points.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a line is in an account: for a {@link Reason}, or because the reward was reversed. */
public enum LineReason {
  MINT,
  SALE,
  PURCHASE,
  MINT_REVERSED,
  SALE_REVERSED,
  PURCHASE_REVERSED;

  /** As in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LineReason of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
