package studio.fofo.fulfilment.printful;

import java.util.Optional;
import java.util.Set;
import studio.fofo.ordering.PostalCountry;
import studio.fofo.ordering.ShippingAddress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recipient in Printful's fields. The buyer's e-mail address is not passed on, and we know no phone number. Where Printful needs a code
 * of the state, it gets the code or the order is not sent; elsewhere it gets the region's name.
 */
final class PrintfulRecipient {

  /** {@code state_code} is required there. */
  private static final Set<String> CODED = Set.of("US", "CA", "AU", "JP");

  private PrintfulRecipient() {}

  /** Why an address cannot be sent; empty if it can. */
  static Optional<String> missing(ShippingAddress address) {
    if (CODED.contains(address.country()) && code(address.country(), address.region()).isEmpty()) {
      return Optional.of("a state or province of " + address.country() + " is required");
    }
    return Optional.empty();
  }

  static ObjectNode of(ShippingAddress address) {
    var recipient = JsonMapper.shared().createObjectNode().put("name", address.name()).put("address1", address.line1())
        .put("city", address.city()).put("country_code", address.country());
    address.line2().ifPresent(line -> recipient.put("address2", line));
    if (CODED.contains(address.country())) {
      code(address.country(), address.region()).ifPresent(code -> recipient.put("state_code", code));
    } else {
      address.region().ifPresent(region -> recipient.put("state_name", region));
    }
    if (!address.postalCode().isBlank()) {
      recipient.put("zip", address.postalCode());
    }
    return recipient;
  }

  /** The code of a region, where Printful uses codes. */
  static Optional<String> code(String country, Optional<String> region) {
    return CODED.contains(country)
        ? region.filter(given -> !given.isBlank()).flatMap(given -> PostalCountry.of(country).region(given))
        : Optional.empty();
  }
}
