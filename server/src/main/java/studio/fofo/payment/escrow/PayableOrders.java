package studio.fofo.payment.escrow;

import java.time.Clock;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.checkout.Quote;

/** Whether an order can be paid, and with which quote. */
public final class PayableOrders {

  private final Quotes quotes;
  private final Payments payments;
  private final Clock clock;

  PayableOrders(Quotes quotes, Payments payments, Clock clock) {
    this.quotes = quotes;
    this.payments = payments;
    this.clock = clock;
  }

  /**
   * The order's current quote.
   *
   * @throws Refusal {@code PAYMENT_TIME_UP} if the order is closed or the quote has expired, {@code PAYMENT_UNDER_WAY} if it is paid
   */
  public Quote payable(OrderId order) {
    var quote = quotes.newest(order).orElseThrow(() -> new Refusal(PaymentErrors.PAYMENT_TIME_UP, "order " + order + " has no price"));
    if (payments.isClosed(order.value())) {
      throw new Refusal(PaymentErrors.PAYMENT_TIME_UP, "order " + order + " takes no payment any more; place a new one");
    }
    if (payments.isOnChain(order)) {
      throw new Refusal(PaymentErrors.PAYMENT_UNDER_WAY, "a payment of order " + order + " is on the chain already");
    }
    if (!quote.terms().deadline().isAfter(clock.instant())) {
      throw new Refusal(PaymentErrors.PAYMENT_TIME_UP, "the price of order " + order + " has expired; get a fresh one");
    }
    return quote;
  }

  /** What the quote is for. */
  public Money total(Quote quote) {
    return quotes.total(quote.id());
  }
}
