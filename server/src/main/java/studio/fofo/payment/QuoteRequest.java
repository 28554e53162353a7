package studio.fofo.payment;

import java.time.Instant;
import java.util.List;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;

/**
 * The terms of a quote.
 *
 * @param orderId each order has one valid quote
 * @param payer the wallet that must pay
 * @param token {@code native} or the address of an accepted ERC-20
 * @param total more than nothing
 * @param shares at least one; their weights divide the amount exactly
 * @param payableUntil when the order expires: no quote is valid longer
 */
public record QuoteRequest(
    OrderId orderId, Address payer, long chainId, String token, Money total, List<Share> shares, Instant payableUntil) {

  public static final String NATIVE = "native";

  public QuoteRequest {
    shares = List.copyOf(shares);
  }
}
