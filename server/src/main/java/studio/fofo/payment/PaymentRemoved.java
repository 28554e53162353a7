package studio.fofo.payment;

import studio.fofo.kernel.OrderId;

/** A reorganisation undid a payment that had been confirmed; {@link PaymentConfirmed} follows should it be mined anew. */
public record PaymentRemoved(OrderId orderId, QuoteId quoteId, String txHash) {}
