package studio.fofo.payment;

import java.util.Optional;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;

/** Creates quotes. */
public interface PaymentQuotes {

  /**
   * Signs a quote and stores it inside the caller's transaction. The order's valid quote is returned if it is for the same payment; an
   * expired one is replaced.
   *
   * @throws studio.fofo.kernel.Refusal {@code PAYMENT_TOKEN_NOT_ACCEPTED}, {@code PAYMENT_SHARES_INVALID}, {@code PAYMENT_CHAIN_USED},
   *     {@code CHAIN_UNKNOWN}
   */
  PaymentQuote quote(QuoteRequest request);

  /** The same for an order without a quote, which saves a lookup. */
  PaymentQuote first(QuoteRequest request);

  /**
   * The token that a client means by {@code native}, an address, or a symbol such as {@code USDC}, in the form that quotes use.
   *
   * @throws studio.fofo.kernel.Refusal {@code PAYMENT_TOKEN_NOT_ACCEPTED}, {@code CHAIN_UNKNOWN}
   */
  String token(long chainId, String asked);

  /** The quote of the order's payment, if there is one; otherwise the latest, on whichever chain. */
  Optional<PaymentQuote> ofOrder(OrderId order);

  /** The wallet to which the studio's own share is credited on a chain. */
  Address studio(long chainId);
}
