package studio.fofo.payment.sponsoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.PaymentQuote;
import studio.fofo.payment.PaymentQuotes;
import studio.fofo.payment.WalletCall;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.escrow.PayableOrders;

/** Decides which calls of a smart account are a payment of one of our orders: exactly what the API gave its buyer, and nothing besides. */
final class SponsoredPayments {

  private final PayableOrders orders;
  private final PaymentQuotes quotes;

  SponsoredPayments(PayableOrders orders, PaymentQuotes quotes) {
    this.orders = orders;
    this.quotes = quotes;
  }

  /** The order that these calls pay; empty if they do anything else. */
  Optional<OrderId> order(long chainId, Address account, List<WalletCall> calls) {
    return calls.isEmpty() ? Optional.empty()
        : Checkout.orderOfPayment(calls.getLast().data()).flatMap(SponsoredPayments::id).flatMap(this::offer)
            .filter(quote -> quote.chainId() == chainId && orders.payable(quote.orderId()).terms().payer().equals(account))
            .filter(quote -> isAll(quote, calls)).map(PaymentQuote::orderId);
  }

  private static Optional<OrderId> id(String word) {
    try {
      return Optional.of(new OrderId(word));
    } catch (IllegalArgumentException another) {
      return Optional.empty();
    }
  }

  private Optional<PaymentQuote> offer(OrderId order) {
    try {
      orders.payable(order);
      return quotes.ofOrder(order);
    } catch (Refusal notPayable) {
      return Optional.empty();
    }
  }

  /** The payment alone, where its approval was given before, or both. */
  private static boolean isAll(PaymentQuote quote, List<WalletCall> calls) {
    var whole = new ArrayList<WalletCall>();
    quote.approval().ifPresent(whole::add);
    whole.add(quote.call());
    return calls.equals(whole) || calls.equals(List.of(quote.call()));
  }
}
