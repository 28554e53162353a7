package studio.fofo.payment;

import java.time.Instant;
import java.util.List;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;

/**
 * What an order asks to be paid.
 *
 * @param orderId one live quote for each order
 * @param payer wallet that must pay, EIP-55
 * @param token {@code native} or the address of an accepted ERC-20
 * @param total more than nothing
 * @param shares at least one; their weights divide the amount exactly
 * @param payableUntil when the order stops waiting: no quote outlives it, or it would be paid in vain
 */
public record QuoteRequest(
    OrderId orderId, String payer, long chainId, String token, Money total, List<Share> shares, Instant payableUntil) {

  public static final String NATIVE = "native";

  public QuoteRequest {
    shares = List.copyOf(shares);
  }
}
