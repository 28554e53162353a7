package studio.fofo.fulfilment.suppliers;

import java.util.List;
import java.util.Optional;
import studio.fofo.catalog.BlankId;
import studio.fofo.kernel.Money;

/**
 * What an order needs, without whom it is for.
 *
 * @param destination where it goes
 */
public record OfferRequest(List<Line> lines, Destination destination) {

  public OfferRequest {
    lines = List.copyOf(lines);
  }

  /** @param unitPrice what the buyer pays for one */
  public record Line(int number, BlankId blankId, String variantId, int quantity, Money unitPrice) {}

  /**
   * @param country ISO 3166-1 alpha-2
   * @param region ISO 3166-2 without the country, {@code CA}; empty if there is none
   * @param postalCode empty if there is none
   */
  public record Destination(String country, Optional<String> region, String postalCode) {}
}
