package studio.fofo.fulfilment.suppliers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Why a supplier does not go on.
 *
 * @param words for operators: {@code the design has too few pixels}
 * @param party who must act
 */
public record SupplierHold(String words, Party party) {

  /** Who must act. */
  public enum Party {
    STUDIO, SUPPLIER, BUYER;

    /** As in the database and in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Party of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
