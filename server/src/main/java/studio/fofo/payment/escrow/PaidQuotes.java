package studio.fofo.payment.escrow;

import java.util.Optional;
import studio.fofo.payment.checkout.Terms;

/** The terms of paid orders. */
public final class PaidQuotes {

  private final Payments payments;
  private final Quotes quotes;

  PaidQuotes(Payments payments, Quotes quotes) {
    this.payments = payments;
    this.quotes = quotes;
  }

  public Optional<Terms> ofPaidOrder(long chainId, String orderId) {
    return payments.onChain(chainId, orderId).map(payment -> quotes.require(payment.quoteId()).terms());
  }
}
