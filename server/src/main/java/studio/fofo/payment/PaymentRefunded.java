package studio.fofo.payment;

import studio.fofo.kernel.OrderId;

/** The buyer has the money back, confirmed. Published once for each payment. */
public record PaymentRefunded(OrderId orderId, String txHash) {}
