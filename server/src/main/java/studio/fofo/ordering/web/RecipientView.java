package studio.fofo.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.Recipient;

/**
 * The recipient of an order, shown to the buyer and to operators.
 *
 * @param gift absent unless it is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecipientView(String email, AddressView shippingAddress, @Nullable GiftView gift) {

  /** @param note empty if there is none */
  record GiftView(String note) {}

  /** An address, as the buyer entered it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AddressView(
      String name, String line1, @Nullable String line2, String city, @Nullable String region, String postalCode, String country) {}

  static RecipientView of(Recipient recipient) {
    var address = recipient.address();
    return new RecipientView(recipient.email(), new AddressView(address.name(), address.line1(), address.line2().orElse(null),
        address.city(), address.region().orElse(null), address.postalCode(), address.country()),
        recipient.gift().map(gift -> new GiftView(gift.note())).orElse(null));
  }
}
