package studio.fofo.fulfilment.suppliers;

import studio.fofo.kernel.Money;

/**
 * What a supplier asks for a job, in its own currency, the same for all parts.
 *
 * @param goods printed and packed, less discounts
 * @param shipping with handling
 * @param tax VAT and duties
 */
public record SupplierCosts(Money goods, Money shipping, Money tax) {

  public SupplierCosts {
    goods.plus(shipping).plus(tax);
  }

  public Money total() {
    return goods.plus(shipping).plus(tax);
  }
}
