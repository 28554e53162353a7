package studio.fofo.fulfilment.printful;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;
import tools.jackson.databind.JsonNode;

/** Printful's {@code costs}: decimal strings with two digits, and a currency. */
final class PrintfulCosts {

  private static final String DONE = "done";

  private PrintfulCosts() {}

  static boolean isCalculating(JsonNode costs) {
    return costs.path("calculation_status").asString("").equals("calculating");
  }

  /** Empty unless they are calculated. */
  static Optional<SupplierCosts> of(JsonNode costs) {
    var currency = costs.path("currency").asString("").toUpperCase(Locale.ROOT);
    if (!costs.path("calculation_status").asString("").equals(DONE) || currency.isEmpty()) {
      return Optional.empty();
    }
    var fees = minor(costs, "digitization") + minor(costs, "additional_fee") + minor(costs, "fulfillment_fee");
    var goods = minor(costs, "subtotal") - Math.abs(minor(costs, "discount")) + fees;
    var shipping = minor(costs, "shipping") + minor(costs, "retail_delivery_fee");
    var tax = minor(costs, "vat") + minor(costs, "tax");
    return Optional.of(new SupplierCosts(new Money(Math.max(0, goods), currency), new Money(shipping, currency), new Money(tax, currency)));
  }

  static Money money(String amount, String currency) {
    return new Money(minor(amount), currency.toUpperCase(Locale.ROOT));
  }

  static String decimal(Money money) {
    return BigDecimal.valueOf(money.minor(), 2).toPlainString();
  }

  private static long minor(JsonNode costs, String name) {
    var amount = costs.path(name).asString("");
    return amount.isBlank() ? 0 : minor(amount);
  }

  private static long minor(String amount) {
    return new BigDecimal(amount).movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
