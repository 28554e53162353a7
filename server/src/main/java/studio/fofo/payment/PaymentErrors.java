package studio.fofo.payment;

import studio.fofo.kernel.ErrorCode;

/** Why the payment module refuses. */
public enum PaymentErrors implements ErrorCode {
  @Reason(kind = Kind.UNPROCESSABLE, meaning = "That token is not accepted on that chain; GET /config lists the tokens.")
  PAYMENT_TOKEN_NOT_ACCEPTED,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "The rate of that currency is too old to ask real money by it: pay in another currency, or try again later.")
  PAYMENT_RATE_OUTDATED,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The total comes to nothing in that token; a quote must ask for something.")
  PAYMENT_NOTHING_TO_PAY,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "A quote needs 1 to 16 shares with positive weights and well-formed addresses.")
  PAYMENT_SHARES_INVALID,

  @Reason(kind = Kind.CONFLICT, meaning = "The order does not wait for its payment any more, or for too short a time to pay it: place a new one.")
  PAYMENT_TIME_UP,

  @Reason(kind = Kind.CONFLICT, meaning = "The order has no confirmed payment, so there is nothing to settle or refund.")
  PAYMENT_NOT_CONFIRMED,

  @Reason(kind = Kind.CONFLICT, meaning = "The order's money has been credited to its sellers; escrow can no longer refund it.")
  PAYMENT_SETTLED,

  @Reason(kind = Kind.CONFLICT, meaning = "The order's money went back, or is going back, to the buyer.")
  PAYMENT_REFUNDED
}
