package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** A reorganisation removed the payment; the order is waiting for payment again. */
public record OrderUnpaid(OrderId orderId, UserId buyer, Instant at) implements OrderPaymentChanged {}
