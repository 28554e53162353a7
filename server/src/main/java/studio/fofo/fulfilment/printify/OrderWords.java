package studio.fofo.fulfilment.printify;

import java.util.Optional;
import studio.fofo.fulfilment.suppliers.LineStatus;

/** Printify's vocabulary of statuses. Words that it adds later put a line on hold, so that people see them. */
final class OrderWords {

  private OrderWords() {}

  /** Whether it was created and not sent to production. */
  static boolean isWaiting(OrderReply order) {
    return order.word().equals("on-hold") && !order.wasSent();
  }

  static boolean isCancelled(OrderReply order) {
    return order.word().equals("cancelled") || order.word().equals("canceled");
  }

  /** Whether it was charged, so that its costs are an invoice. */
  static boolean isCharged(OrderReply order) {
    var refunded = isCancelled(order) && order.parcels().isEmpty();
    return order.wasSent() && !refunded && !order.word().equals("payment-not-received") && !order.word().equals("pending");
  }

  /** A line by its order's word, as long as it has none of its own. */
  static LineStatus ofOrder(OrderReply order) {
    return switch (order.word()) {
      case "pending", "ready-for-production", "sending-to-production" -> LineStatus.ACCEPTED;
      case "in-production", "callback-received", "checking-quality", "quality-declined", "quality-approved", "partially-fulfilled" ->
        LineStatus.IN_PRODUCTION;
      case "fulfilled" -> LineStatus.SHIPPED;
      case "cancelled", "canceled" -> LineStatus.CANCELLED;
      default -> LineStatus.ON_HOLD;
    };
  }

  /** Empty if it has no word of its own. */
  static Optional<LineStatus> ofLine(String word) {
    return switch (word) {
      case "", "pending", "on-hold" -> Optional.empty();
      case "in-production", "bulk-in-production", "shipment_cancelled" -> Optional.of(LineStatus.IN_PRODUCTION);
      case "fulfilled", "shipment_pre_transit", "shipment_in_transit", "shipment_out_for_delivery", "shipment_error" ->
        Optional.of(LineStatus.SHIPPED);
      case "shipment_delivered" -> Optional.of(LineStatus.DELIVERED);
      case "shipment_return_to_sender" -> Optional.of(LineStatus.RETURNED);
      case "shipment_failure" -> Optional.of(LineStatus.FAILED);
      case "canceled", "cancelled" -> Optional.of(LineStatus.CANCELLED);
      default -> Optional.of(LineStatus.ON_HOLD);
    };
  }
}
