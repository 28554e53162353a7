package studio.fofo.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/**
 * A purchase. Address and e-mail are personal data and read separately: {@link Orders#recipient}.
 *
 * @param buyerWallet the wallet that pays and receives the digital twins
 * @param chainId where it is paid; while it is unpaid, where it was quoted last
 * @param token {@code native} or an ERC-20's address
 * @param items in the buyer's order, at least one
 * @param payableUntil when it may expire
 * @param heldFrom the status in which it was put on hold
 * @param settled whether the creators' shares are credited
 */
public record Order(
    OrderId id, UserId buyer, Address buyerWallet, OrderStatus status, long chainId, String token, List<OrderItem> items,
    OrderTotals totals, Instant placedAt, Instant payableUntil, Optional<OrderStatus> heldFrom, boolean settled) {

  public Order {
    items = List.copyOf(items);
  }

  /** What was ordered, for people: {@code 2 × Rain Fox (Black / M) and 1 more}. */
  public String contents() {
    return OrderItem.inShort(items);
  }

  /** The same order where it stands now. */
  public Order at(OrderStatus now, Optional<OrderStatus> from, boolean credited) {
    return new Order(id, buyer, buyerWallet, now, chainId, token, items, totals, placedAt, payableUntil, from, credited);
  }

  /** The same order, paid in another token or on another chain. */
  public Order paidWith(long otherChain, String otherToken) {
    return new Order(id, buyer, buyerWallet, status, otherChain, otherToken, items, totals, placedAt, payableUntil, heldFrom, settled);
  }

  /** The status apart from a hold, at which the order continues. */
  public OrderStatus beneath() {
    return heldFrom.filter(from -> status == OrderStatus.ON_HOLD).orElse(status);
  }
}
