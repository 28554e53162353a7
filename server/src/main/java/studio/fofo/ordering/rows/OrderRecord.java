package studio.fofo.ordering.rows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.state.OrderEffect;
import studio.fofo.ordering.state.OrderState;
import studio.fofo.ordering.state.OrderStep.Taken;

/**
 * A row of {@code orders}: the order, and fields that only this module needs.
 *
 * @param paymentGone the payment vanished after production started, and is awaited again
 * @param contact sealed
 */
public record OrderRecord(
    Order order, boolean paymentGone, byte[] contact, Optional<String> paymentTx, Optional<String> settlementTx, Optional<String> refundTx,
    List<ShipmentSummary> shipments, List<Twin> twins) {

  /** A digital twin that the buyer holds, as in JSON. */
  public record Twin(int line, long chainId, String contract, String tokenId, long quantity, String txHash) {}

  /** A timeline entry; the sequence is its SSE id. */
  public record Entry(int sequence, Instant at, OrderStatus status, String detail) {}

  public OrderStatus status() {
    return order.status();
  }

  public OrderState state() {
    return new OrderState(order.status(), order.heldFrom(), paymentGone, order.settled());
  }

  /** Whether the order already has this parcel. */
  public boolean knows(ShipmentSummary parcel) {
    return shipments.stream()
        .anyMatch(other -> other.carrier().equals(parcel.carrier()) && other.trackingNumber().equals(parcel.trackingNumber()));
  }

  /** The record after a step. */
  public OrderRecord after(Taken step) {
    var to = step.to();
    var next = with(order.at(to.status(), to.heldFrom(), to.settled()), to.paymentGone());
    for (var effect : step.effects()) {
      if (effect instanceof OrderEffect.OnRow kept) {
        next = next.keeping(kept);
      }
    }
    return next;
  }

  private OrderRecord keeping(OrderEffect.OnRow kept) {
    return switch (kept) {
      case OrderEffect.KeepPayment(var tx) -> with(Optional.of(tx), settlementTx, refundTx, shipments);
      case OrderEffect.ForgetPayment() -> with(Optional.empty(), settlementTx, refundTx, shipments);
      case OrderEffect.KeepSettlement(var tx) -> with(paymentTx, Optional.of(tx), refundTx, shipments);
      case OrderEffect.KeepRefund(var tx) -> with(paymentTx, settlementTx, Optional.of(tx), shipments);
      case OrderEffect.KeepParcel(var parcel) -> with(paymentTx, settlementTx, refundTx,
          Stream.concat(shipments.stream(), Stream.of(parcel)).toList());
    };
  }

  private OrderRecord with(Order next, boolean gone) {
    return new OrderRecord(next, gone, contact, paymentTx, settlementTx, refundTx, shipments, twins);
  }

  private OrderRecord with(Optional<String> payment, Optional<String> settlement, Optional<String> refund, List<ShipmentSummary> parcels) {
    return new OrderRecord(order, paymentGone, contact, payment, settlement, refund, parcels, twins);
  }
}
