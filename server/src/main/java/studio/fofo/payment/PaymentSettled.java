package studio.fofo.payment;

import studio.fofo.kernel.OrderId;

/** The shares are credited, confirmed. Published once for each order. */
public record PaymentSettled(OrderId orderId, String txHash) {}
