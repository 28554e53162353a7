package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** The money is in escrow. Again after {@link OrderUnpaid}, should the payment be mined anew. */
public record OrderPaid(OrderId orderId, UserId buyer, Instant at) implements OrderPaymentChanged {}
