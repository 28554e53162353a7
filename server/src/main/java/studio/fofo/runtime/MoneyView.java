package studio.fofo.runtime;

import studio.fofo.kernel.Money;

/**
 * Fiat money in JSON, in both directions: {@code {"amount":"2500","currency":"USD"}}.
 *
 * @param amount minor units as a decimal string; what clients send is unchecked until {@link FieldChecks#money}
 */
public record MoneyView(String amount, String currency) {

  public static MoneyView of(Money money) {
    return new MoneyView(Long.toString(money.minor()), money.currency());
  }
}
