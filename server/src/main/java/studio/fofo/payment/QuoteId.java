package studio.fofo.payment;

import studio.fofo.kernel.TypeId;

/** The id of a quote: {@code quote_…}. */
public record QuoteId(String value) {

  public static final String PREFIX = "quote";

  public QuoteId {
    TypeId.parse(PREFIX, value);
  }

  public static QuoteId next() {
    return new QuoteId(TypeId.next(PREFIX).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
