package studio.fofo.ordering;

import studio.fofo.kernel.ErrorCode;

/** Errors of ordering. */
public enum OrderingErrors implements ErrorCode {
  @Reason(kind = Kind.NOT_FOUND, meaning = "The order does not exist, or it belongs to somebody else.")
  ORDER_NOT_FOUND,

  @Reason(kind = Kind.INVALID, meaning = "A field of the order is missing, too long or out of range; errors names each.")
  ORDER_INVALID,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "Orders are paid from a wallet, which also receives their twins: link one to your account first.")
  ORDER_NO_WALLET,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "A product of the order is paid on a certain chain only, and its twin is minted there: choose that chain, or order products of different chains separately.")
  ORDER_CHAIN_NOT_OFFERED,

  @Reason(kind = Kind.CONFLICT, meaning = "The order's status does not allow this; read the order again.")
  ORDER_STATUS_REFUSES,

  @Reason(kind = Kind.LIMITED, meaning = "This buyer has the maximum number of unpaid orders; pay for one or cancel one.")
  ORDER_TOO_MANY_UNPAID,

  @Reason(kind = Kind.CONFLICT, meaning = "A buyer may hold only a share of an edition unpaid; order fewer, pay, then order again.")
  ORDER_HOLDS_TOO_MUCH,

  @Reason(kind = Kind.LIMITED, meaning = "This buyer held pieces of this edition and did not pay; they can be ordered again after Retry-After seconds.")
  ORDER_HOLD_PAUSED,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The studio does not ship to that country.")
  ORDER_NOT_SHIPPABLE
}
