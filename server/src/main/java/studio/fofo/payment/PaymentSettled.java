package studio.fofo.payment;

/** The shares are credited, confirmed. Published once for each order. */
public record PaymentSettled(String orderId, String txHash) {}
