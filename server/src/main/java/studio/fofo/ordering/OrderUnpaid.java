package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** A reorganisation took the payment back; the order waits again. */
public record OrderUnpaid(OrderId orderId, UserId buyer, Instant at) implements OrderPaymentChanged {}
