package studio.fofo.generation.web;

import java.math.BigDecimal;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.kernel.Refusal;

/** Reads a number of the body that must be whole and within bounds. */
final class WholeNumber {

  private static final int SHOWN = 40;

  private WholeNumber() {}

  /** @throws Refusal {@code GENERATION_SETTING_INVALID} */
  static long in(String field, @Nullable BigDecimal value, long low, long high, LongSupplier absent) {
    if (value == null) {
      return absent.getAsLong();
    }
    if (value.compareTo(BigDecimal.valueOf(low)) < 0 || value.compareTo(BigDecimal.valueOf(high)) > 0 || !isWhole(value)) {
      throw Refusal.of(GenerationErrors.GENERATION_SETTING_INVALID, field,
          "is " + shown(value) + ", expected a whole number from " + low + " to " + high);
    }
    return value.longValueExact();
  }

  /** Within bounds it is small, so the digits behind the point are all there is to look at. */
  private static boolean isWhole(BigDecimal value) {
    return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }

  private static String shown(BigDecimal value) {
    var text = value.toString();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
