package studio.fofo.payment;

import java.util.Optional;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;

/** What an unpaid order waits for on the chain. */
public interface PaymentProgress {

  /** Of an unpaid order with this quote. */
  Progress of(PaymentQuote quote, Money total);

  /** The same for a new order, which nobody can have paid. */
  Progress ofNew(PaymentQuote quote, Money total);

  /** Whether a payment for it is on the chain, but not final yet, or is being sent by us. */
  boolean isAwaited(OrderId order);

  /** Whether a payment for it may be on a chain that we cannot see now: one for which it was quoted is down. */
  boolean isHidden(OrderId order);

  /**
   * How far it is.
   *
   * @param finality when the payment's block counts as final: blocks ({@code 12}), {@code safe}, {@code finalized}, or both
   *     ({@code finalized+500})
   * @param txHash the payment, once it is on the chain
   * @param stalls whether the chain finalises its blocks more slowly than usual; the order waits, and nothing is lost
   */
  record Progress(String finality, Optional<String> txHash, boolean stalls) {}
}
