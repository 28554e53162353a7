package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** The payment is in escrow. Published again after {@link OrderUnpaid} if the payment is mined again. */
public record OrderPaid(OrderId orderId, UserId buyer, Instant at) implements OrderPaymentChanged {}
