package studio.fofo.payment;

import studio.fofo.kernel.ErrorCode;

/** Errors of payments. */
public enum PaymentErrors implements ErrorCode {
  @Reason(kind = Kind.UNPROCESSABLE, meaning = "That token is not accepted on that chain; GET /config lists the tokens.")
  PAYMENT_TOKEN_NOT_ACCEPTED,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "The rate of that currency is outdated, so it cannot be used for real money: pay in another currency, or try again later.")
  PAYMENT_RATE_OUTDATED,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "There is no trustworthy rate of that currency on that chain now: pay in another currency or on another chain, or try again later.")
  PAYMENT_RATE_UNAVAILABLE,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The total rounds to zero in that token; a quote must be for more than nothing.")
  PAYMENT_NOTHING_TO_PAY,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "A quote needs 1 to 16 shares with positive weights and well-formed addresses.")
  PAYMENT_SHARES_INVALID,

  @Reason(kind = Kind.CONFLICT, meaning = "The order is no longer waiting for its payment, or about to expire: place a new one.")
  PAYMENT_TIME_UP,

  @Reason(kind = Kind.CONFLICT, meaning = "There is a payment of the order on that chain, or there was one that was refunded: the contract there accepts an order once. Pay on another chain.")
  PAYMENT_CHAIN_USED,

  @Reason(kind = Kind.CONFLICT, meaning = "The order has no confirmed payment, so there is nothing to settle or refund.")
  PAYMENT_NOT_CONFIRMED,

  @Reason(kind = Kind.CONFLICT, meaning = "The order's money has been credited to its sellers; escrow can no longer refund it.")
  PAYMENT_SETTLED,

  @Reason(kind = Kind.CONFLICT, meaning = "The payment was refunded, or is being refunded, to the buyer.")
  PAYMENT_REFUNDED,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The order cannot be paid with such a signature: payment.signings lists what can be signed, and which of it is relayed.")
  PAYMENT_SIGNING_NOT_OFFERED,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The signature is malformed, or the order's wallet did not make it over the typed data of the current quote: read the order again, and sign that.")
  PAYMENT_SIGNATURE_INVALID,

  @Reason(kind = Kind.CONFLICT, meaning = "The chain would not take the signed payment now; the message says why. Nothing was sent; the order can be paid with a transaction.")
  PAYMENT_NOT_RELAYED,

  @Reason(kind = Kind.CONFLICT, meaning = "The studio does not pay the gas for this payment: its total is too low, or the studio has spent its gas money of the day. The order can be paid with a transaction.")
  PAYMENT_RELAYER_RESTS,

  @Reason(kind = Kind.CONFLICT, meaning = "A payment of this order is already on its way or on the chain; read the order again.")
  PAYMENT_UNDER_WAY
}
