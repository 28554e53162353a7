package studio.fofo.payment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;

/** Where payments can be made, and how well each chain works now. Reads only the database and memory. */
public interface PaymentOptions {

  /** All chains in the studio's order. */
  List<PaymentOption> of(Money total);

  /**
   * Those on which an order can be paid: the contract on a chain accepts an order once, even if the payment was refunded.
   *
   * @param only the chains that the order is restricted to; empty for all
   */
  List<PaymentOption> ofOrder(OrderId order, Money total, Set<Long> only);

  /**
   * The chain for an order whose buyer chose none: the first one that is ready, otherwise the first slow one, otherwise the first.
   *
   * @param only the chains to choose from; empty for all
   */
  long preferred(Set<Long> only);

  PaymentOption.State stateOf(long chainId);

  /** A chain's name for people; empty if it is not one of ours. */
  Optional<String> nameOf(long chainId);
}
