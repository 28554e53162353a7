package studio.fofo.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.Recipient;

/** The recipient of an order, shown to the buyer only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecipientView(String email, AddressView shippingAddress) {

  /** An address, as the buyer entered it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AddressView(
      String name, String line1, @Nullable String line2, String city, @Nullable String region, String postalCode, String country) {}

  static RecipientView of(Recipient recipient) {
    var address = recipient.address();
    return new RecipientView(recipient.email(), new AddressView(address.name(), address.line1(), address.line2().orElse(null),
        address.city(), address.region().orElse(null), address.postalCode(), address.country()));
  }
}
