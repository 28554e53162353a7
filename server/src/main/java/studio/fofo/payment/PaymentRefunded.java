package studio.fofo.payment;

/** The buyer has the money back, confirmed. Published once for each payment. */
public record PaymentRefunded(String orderId, String txHash) {}
