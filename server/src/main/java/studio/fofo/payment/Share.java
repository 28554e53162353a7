package studio.fofo.payment;

import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.Money;

/**
 * A share of a payment, in proportion to the other shares.
 *
 * @param address the credited wallet; if it occurs twice, it is credited the sum
 * @param weight its part, in the unit that all shares of the quote use
 */
public record Share(Address address, long weight) {

  public Share {
    if (weight < 0) {
      throw new IllegalArgumentException("the share of " + address + " is " + weight + ", expected 0 or more");
    }
  }

  public Share(Address address, Money amount) {
    this(address, amount.minor());
  }

  public Share(Address address, BasisPoints part) {
    this(address, part.value());
  }
}
