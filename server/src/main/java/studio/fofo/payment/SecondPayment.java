package studio.fofo.payment;

import java.util.Optional;
import studio.fofo.kernel.OrderId;

/**
 * Somebody paid an order that is paid by another payment; it is refunded, and the order does not change. Published twice: when the refund
 * is decided, and when it is confirmed.
 *
 * @param chainName for people
 * @param txHash of the second payment
 * @param refundTx once it is refunded
 */
public record SecondPayment(OrderId orderId, long chainId, String chainName, String txHash, Optional<String> refundTx) {}
