package studio.fofo.ordering.placing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderingSettings;
import studio.fofo.payment.PaymentQuote;
import studio.fofo.payment.PaymentQuotes;
import studio.fofo.payment.QuoteRequest;

/** Requests the quotes of orders, with the shares of everybody who is paid. */
@Component
class OrderQuotes {

  private final PaymentQuotes quotes;
  private final Users users;
  private final OrderingSettings settings;

  OrderQuotes(PaymentQuotes quotes, Users users, OrderingSettings settings) {
    this.quotes = quotes;
    this.users = users;
    this.settings = settings;
  }

  /**
   * Joins the caller's transaction. Returns the valid quote if it has enough time left; otherwise replaces it.
   *
   * @param payableUntil the order's new expiry
   */
  PaymentQuote quote(Order order, Instant payableUntil) {
    return quotes.quote(request(order, payableUntil,
        users.wallets(order.items().stream().map(OrderItem::creator).collect(Collectors.toUnmodifiableSet()))));
  }

  /**
   * The first quote of an order that is placed in the same transaction.
   *
   * @param wallets at least those of the order's creators
   */
  PaymentQuote first(Order order, Map<UserId, Address> wallets) {
    return quotes.first(request(order, order.payableUntil(), wallets));
  }

  private QuoteRequest request(Order order, Instant payableUntil, Map<UserId, Address> wallets) {
    var shares = RevenueShares.of(order.items(), order.totals(), settings.fee(), quotes.studio(order.chainId()),
        creator -> walletOf(creator, wallets));
    return new QuoteRequest(order.id(), order.buyerWallet(), order.chainId(), order.token(), order.totals().total(), shares,
        payableUntil);
  }

  /** The token that a buyer means by {@code native}, an address or a symbol, in the form stored with orders. */
  String token(long chainId, String asked) {
    return quotes.token(chainId, asked);
  }

  /** The order's latest quote. */
  Optional<PaymentQuote> made(OrderId id) {
    return quotes.ofOrder(id);
  }

  private static Address walletOf(UserId creator, Map<UserId, Address> wallets) {
    return Optional.ofNullable(wallets.get(creator)).orElseThrow(() -> new Refusal(CatalogErrors.PRODUCT_NO_WALLET,
        "a creator of this order has no wallet to receive payment; choose another product"));
  }
}
