package studio.fofo.payment;

import studio.fofo.kernel.OrderId;

/** A reorganisation removed a confirmed payment; {@link PaymentConfirmed} follows if it is mined again. */
public record PaymentRemoved(OrderId orderId, QuoteId quoteId, String txHash) {}
