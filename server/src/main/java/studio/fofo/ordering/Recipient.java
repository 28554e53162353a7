package studio.fofo.ordering;

import java.util.Objects;
import java.util.Optional;

/**
 * The recipient of an order. Personal data: unsealed on demand, never to be stored or logged.
 *
 * @param email of the buyer
 * @param gift present if it is one
 */
public record Recipient(String email, ShippingAddress address, Optional<Gift> gift) {

  /** Orders from before gifts have none. */
  public Recipient {
    gift = Objects.requireNonNullElse(gift, Optional.empty());
  }

  /** No gift. */
  public Recipient(String email, ShippingAddress address) {
    this(email, address, Optional.empty());
  }

  /** Prints nothing, so that it is never logged. */
  @Override
  public String toString() {
    return "Recipient[…]";
  }
}
