package studio.fofo.ordering.rows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.state.OrderCommand.News;
import studio.fofo.ordering.state.OrderEffect;
import studio.fofo.ordering.state.OrderState;
import studio.fofo.ordering.state.OrderStep.Taken;

/**
 * A row of {@code orders}: the order, and fields that only this module needs.
 *
 * @param paymentGone the payment vanished after production started, and is awaited again
 * @param allBegun whether production has begun for every line
 * @param contact sealed
 */
public record OrderRecord(
    Order order, boolean paymentGone, boolean allBegun, byte[] contact, Optional<String> paymentTx, Optional<String> settlementTx,
    Optional<String> refundTx,
    List<ShipmentSummary> shipments, List<Twin> twins) {

  /** A digital twin that the buyer holds, as in JSON. */
  public record Twin(int line, long chainId, String contract, String tokenId, long quantity, String txHash) {}

  /** A timeline entry; the sequence is its SSE id. */
  public record Entry(int sequence, Instant at, OrderStatus status, String detail) {}

  public OrderStatus status() {
    return order.status();
  }

  public OrderState state() {
    return new OrderState(order.status(), order.heldFrom(), paymentGone, allBegun, order.settled());
  }

  /** The parcel with this key. */
  public Optional<ShipmentSummary> parcel(String key) {
    return shipments.stream().filter(parcel -> parcel.key().equals(key)).findFirst();
  }

  /** What of this parcel the order does not have yet. */
  public News newsOf(ShipmentSummary parcel) {
    return parcel(parcel.key())
        .map(kept -> kept.words().equals(parcel.words()) && kept.trackingUrl().equals(parcel.trackingUrl()) ? News.KNOWN : News.CHANGED)
        .orElse(News.NEW);
  }

  /** Whether the order has the parcel's arrival. */
  public boolean hasArrived(ShipmentSummary parcel) {
    return parcel(parcel.key()).flatMap(ShipmentSummary::deliveredAt).isPresent();
  }

  /** The record after a step. */
  public OrderRecord after(Taken step) {
    var to = step.to();
    var next = with(order.at(to.status(), to.heldFrom(), to.settled()), to.paymentGone(), to.allBegun());
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
      case OrderEffect.KeepParcel(var parcel) -> with(paymentTx, settlementTx, refundTx, having(parcel));
    };
  }

  private List<ShipmentSummary> having(ShipmentSummary parcel) {
    return parcel(parcel.key()).isPresent()
        ? shipments.stream().map(kept -> kept.key().equals(parcel.key()) ? parcel : kept).toList()
        : Stream.concat(shipments.stream(), Stream.of(parcel)).toList();
  }

  private OrderRecord with(Order next, boolean gone, boolean begun) {
    return new OrderRecord(next, gone, begun, contact, paymentTx, settlementTx, refundTx, shipments, twins);
  }

  private OrderRecord with(Optional<String> payment, Optional<String> settlement, Optional<String> refund, List<ShipmentSummary> parcels) {
    return new OrderRecord(order, paymentGone, allBegun, contact, payment, settlement, refund, parcels, twins);
  }
}
