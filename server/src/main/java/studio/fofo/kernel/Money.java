package studio.fofo.kernel;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An amount of fiat money in minor units: {@code new Money(2500, "USD")} is twenty-five dollars.
 *
 * @param minor cents, never negative
 * @param currency an ISO 4217 code
 */
public record Money(long minor, String currency) implements Comparable<Money> {

  private static final Map<String, String> SIGNS = Map.of("USD", "$", "EUR", "€", "GBP", "£");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  public Money {
    if (minor < 0) {
      throw new IllegalArgumentException("an amount of money is " + minor + " minor units, expected 0 or more");
    }
    if (!CURRENCY.matcher(currency).matches()) {
      throw new IllegalArgumentException("currency \"" + currency + "\" is not an ISO 4217 code such as USD");
    }
  }

  public static Money usd(long cents) {
    return new Money(cents, "USD");
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money times(long quantity) {
    return new Money(Math.multiplyExact(minor, quantity), currency);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  /** For people, as pages write it: {@code $25.00}; a currency without a sign of its own: {@code 25.00 CHF}. */
  @Override
  public String toString() {
    var amount = BigDecimal.valueOf(minor, 2).toPlainString();
    var sign = SIGNS.get(currency);
    return sign == null ? amount + " " + currency : sign + amount;
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot combine " + this + " with " + other);
    }
    return other;
  }
}
