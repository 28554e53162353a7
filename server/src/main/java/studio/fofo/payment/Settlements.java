package studio.fofo.payment;

/**
 * Ends an order's escrow. Both join the caller's transaction and may be repeated; which of the two is asked first holds.
 */
public interface Settlements {

  /**
   * Credits the shares: production has started. {@link PaymentSettled} tells when it is confirmed.
   *
   * @throws studio.fofo.kernel.Refusal {@code PAYMENT_NOT_CONFIRMED} without a confirmed payment, {@code PAYMENT_REFUNDED} after a refund
   */
  void settle(String orderId);

  /**
   * Gives the buyer everything back. {@link PaymentRefunded} tells when it is confirmed.
   *
   * @param reason for our records, shown on the order
   * @throws studio.fofo.kernel.Refusal {@code PAYMENT_NOT_CONFIRMED} without a payment, {@code PAYMENT_SETTLED} after a settlement
   */
  void refund(String orderId, String reason);

  /**
   * Says that the order takes no payment any more (expired, cancelled): what is paid from now on goes back by itself.
   * May be repeated.
   */
  void close(String orderId);
}
