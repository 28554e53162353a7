package studio.fofo.ordering.domain;

import org.springframework.stereotype.Component;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.Order;
import studio.fofo.payment.PaymentQuote;
import studio.fofo.payment.PaymentQuotes;
import studio.fofo.payment.QuoteRequest;

/** Asks for an order's quote, with the shares of everybody who is paid by it. */
@Component
class Offering {

  private final PaymentQuotes quotes;
  private final Users users;
  private final OrderingSettings settings;

  Offering(PaymentQuotes quotes, Users users, OrderingSettings settings) {
    this.quotes = quotes;
    this.users = users;
    this.settings = settings;
  }

  /** Joins the caller's transaction. The live quote is answered again while it has time left; an expired one is replaced. */
  PaymentQuote quote(Order order) {
    var shares = Shares.of(order.items(), order.totals(), settings.fee(), quotes.studio(order.chainId()), this::walletOf);
    return quotes.quote(new QuoteRequest(
        order.id().value(), order.buyerWallet(), order.chainId(), order.token(), order.totals().total(), shares));
  }

  private String walletOf(UserId creator) {
    return users.wallet(creator).orElseThrow(() -> new Refusal(CatalogErrors.PRODUCT_NO_WALLET,
        "a creator of this order has no wallet to be paid to; choose another product"));
  }
}
