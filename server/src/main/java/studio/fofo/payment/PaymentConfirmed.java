package studio.fofo.payment;

import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Wei;

/**
 * The order's quote is paid, with the exact amount, in a final block.
 *
 * @param payer the wallet that paid
 */
public record PaymentConfirmed(OrderId orderId, QuoteId quoteId, String txHash, Address payer, Wei amount) {}
