package studio.fofo.ordering;

/** The recipient of an order. Personal data: unsealed on demand, never to be stored or logged. */
public record Recipient(String email, ShippingAddress address) {

  /** Prints nothing, so that it is never logged. */
  @Override
  public String toString() {
    return "Recipient[…]";
  }
}
