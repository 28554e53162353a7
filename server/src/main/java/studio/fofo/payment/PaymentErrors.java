package studio.fofo.payment;

import studio.fofo.kernel.ErrorCode;

/** Why the payment module refuses. */
public enum PaymentErrors implements ErrorCode {
  PAYMENT_TOKEN_NOT_ACCEPTED(Kind.UNPROCESSABLE, "That token is not accepted on that chain; GET /config lists the tokens."),
  PAYMENT_RATE_OUTDATED(Kind.UNAVAILABLE,
      "The rate of that currency is too old to ask real money by it: pay in another currency, or try again later."),
  PAYMENT_NOTHING_TO_PAY(Kind.UNPROCESSABLE, "The total comes to nothing in that token; a quote must ask for something."),
  PAYMENT_SHARES_INVALID(Kind.UNPROCESSABLE, "A quote needs 1 to 16 shares with positive weights and well-formed addresses."),
  PAYMENT_TIME_UP(Kind.CONFLICT, "The order does not wait for its payment any more, or for too short a time to pay it: place a new one."),
  PAYMENT_NOT_CONFIRMED(Kind.CONFLICT, "The order has no confirmed payment, so there is nothing to settle or refund."),
  PAYMENT_SETTLED(Kind.CONFLICT, "The order's money has been credited to its sellers; escrow can no longer refund it."),
  PAYMENT_REFUNDED(Kind.CONFLICT, "The order's money went back, or is going back, to the buyer.");

  private final Kind kind;
  private final String meaning;

  PaymentErrors(Kind kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
