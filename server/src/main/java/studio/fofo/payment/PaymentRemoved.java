package studio.fofo.payment;

/** A reorganisation undid a payment that had been confirmed; {@link PaymentConfirmed} follows should it be mined anew. */
public record PaymentRemoved(String orderId, QuoteId quoteId, String txHash) {}
