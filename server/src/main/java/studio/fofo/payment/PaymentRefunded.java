package studio.fofo.payment;

import studio.fofo.kernel.OrderId;

/** The refund to the buyer is confirmed. Published once per payment. */
public record PaymentRefunded(OrderId orderId, String txHash) {}
