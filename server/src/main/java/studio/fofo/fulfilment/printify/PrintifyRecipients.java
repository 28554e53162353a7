package studio.fofo.fulfilment.printify;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.ordering.Gift;
import studio.fofo.ordering.PostalCountry;
import studio.fofo.ordering.Recipient;
import studio.fofo.ordering.ShippingAddress;

/** Recipients in Printify's form. */
@Component
class PrintifyRecipients {

  /** Countries in which Printify's carriers refuse a parcel without a state or province. */
  private static final Set<String> WITH_REGION = Set.of("US", "CA", "AU");
  /** Printify requires a last name; some people have one name. */
  private static final String NO_LAST_NAME = "-";

  private final PrintifySettings settings;

  PrintifyRecipients(PrintifySettings settings) {
    this.settings = settings;
  }

  OrderForm.Address of(Recipient recipient) {
    var to = recipient.address();
    var name = to.name().strip();
    var last = name.lastIndexOf(' ');
    return new OrderForm.Address(last < 0 ? name : name.substring(0, last).strip(), last < 0 ? NO_LAST_NAME : name.substring(last + 1),
        recipient.email(), settings.phone(), to.country(), region(to).orElse(null), to.line1(), to.line2().orElse(null), to.city(),
        to.postalCode().isBlank() ? null : to.postalCode());
  }

  /** Why Printify would refuse the address; empty if no reason is known. */
  static Optional<String> objection(String country, Optional<String> region) {
    return WITH_REGION.contains(country) && region.filter(given -> !given.isBlank()).isEmpty()
        ? Optional.of("a parcel to " + country + " needs a state or province, and the address has none")
        : Optional.empty();
  }

  /** The words without the recipient's data, which refusals repeat. */
  static String discreet(String words, Recipient recipient) {
    var to = recipient.address();
    var told = words;
    for (var secret : Stream.concat(Stream.of(recipient.email(), to.name(), to.line1(), to.city(), to.postalCode()),
        Stream.concat(Stream.concat(to.line2().stream(), recipient.gift().map(Gift::note).stream()), Stream.of(to.name().split(" "))))
        .filter(text -> text.strip().length() > 1).toList()) {
      told = told.replace(secret, "…");
    }
    return told;
  }

  /** By its code: {@code CA} for {@code California}. */
  private static Optional<String> region(ShippingAddress to) {
    return to.region().map(given -> PostalCountry.of(to.country()).region(given).orElse(given));
  }
}
