package studio.fofo.ordering;

import studio.fofo.kernel.ErrorCode;

/** Why ordering refuses. */
public enum OrderingErrors implements ErrorCode {
  ORDER_NOT_FOUND(Kind.NOT_FOUND, "There is no such order of yours."),
  ORDER_INVALID(Kind.INVALID, "A field of the order is missing, too long or out of range; errors names each."),
  ORDER_NO_WALLET(Kind.UNPROCESSABLE, "Orders are paid from a wallet and their twins go to it: link one to your account first."),
  ORDER_STATUS_REFUSES(Kind.CONFLICT, "The order's status does not allow it (any more); read the order again."),
  ORDER_TOO_MANY_UNPAID(Kind.LIMITED, "This buyer has as many orders waiting for payment as allowed; pay for one or cancel one."),
  ORDER_HOLDS_TOO_MUCH(Kind.CONFLICT, "A buyer may have only a share of an edition unpaid at a time; order fewer, pay, then order again."),
  ORDER_HOLD_PAUSED(Kind.LIMITED,
      "This buyer held pieces of this edition and did not pay; they can be ordered again after Retry-After seconds."),
  ORDER_NOT_SHIPPABLE(Kind.UNPROCESSABLE, "The studio does not ship to that country.");

  private final Kind kind;
  private final String meaning;

  OrderingErrors(Kind kind, String meaning) {
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
