package studio.fofo.ordering;

/** Whom an order is for. Personal data: opened when it is needed, never stored or logged by whoever asked. */
public record Recipient(String email, ShippingAddress address) {

  /** Says nothing: a log line must not carry it. */
  @Override
  public String toString() {
    return "Recipient[…]";
  }
}
