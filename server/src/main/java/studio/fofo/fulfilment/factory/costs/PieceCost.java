package studio.fofo.fulfilment.factory.costs;

import studio.fofo.kernel.Money;

/**
 * What one piece costs.
 *
 * @param material ink, and film where it is used
 */
public record PieceCost(Money blank, Money material, Money labour) {

  public Money total() {
    return blank.plus(material).plus(labour);
  }
}
