package studio.fofo.payment;

import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Wei;

/**
 * The order's quote is paid, exactly, with enough confirmations.
 *
 * @param payer wallet that paid, EIP-55
 */
public record PaymentConfirmed(OrderId orderId, QuoteId quoteId, String txHash, String payer, Wei amount) {}
