package studio.fofo.fulfilment.web;

import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.runtime.FieldChecks;

/**
 * When to order a blank.
 *
 * @param pieces at this number or fewer; 0 for never
 */
record FactoryReorderForm(@Nullable Integer pieces) {

  private static final int MOST = 1_000_000;

  int checked() {
    var check = new FieldChecks(FulfilmentErrors.FULFILMENT_FORM_INVALID);
    var number = check.number("pieces", pieces, 0, MOST);
    check.done();
    return (int) number;
  }
}
