package studio.fofo.ordering;

import studio.fofo.kernel.Money;

/** The cost of an order. */
public record OrderTotals(Money items, Money shipping, Money total) {

  public OrderTotals {
    if (!items.plus(shipping).equals(total)) {
      throw new IllegalArgumentException("items " + items + " and shipping " + shipping + " do not add up to " + total);
    }
  }
}
