package studio.fofo.payment;

import studio.fofo.kernel.OrderId;

/** The settlement is confirmed. Published once per order. */
public record PaymentSettled(OrderId orderId, String txHash) {}
