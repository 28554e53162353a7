package studio.fofo.ordering.rows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.ShipmentSummary;

/**
 * A row of {@code orders}: the order, and what only this module needs of it.
 *
 * @param paymentGone the payment vanished after production began, and is awaited again
 * @param contact sealed
 */
public record OrderRecord(
    Order order, boolean paymentGone, byte[] contact, Optional<String> paymentTx, Optional<String> settlementTx, Optional<String> refundTx,
    List<ShipmentSummary> shipments, List<Twin> twins) {

  /** A digital twin that the buyer holds. */
  public record Twin(int line, long chainId, String contract, String tokenId, long quantity, String txHash) {}

  /** One entry of the timeline; the sequence is its SSE id. */
  public record Entry(int sequence, Instant at, OrderStatus status, String detail) {}

  public OrderStatus status() {
    return order.status();
  }

  /** Where it stands apart from being on hold. */
  public OrderStatus beneath() {
    return order.heldFrom().orElse(order.status());
  }
}
