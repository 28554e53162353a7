package studio.fofo.payment.earning;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.escrow.PaidQuotes;

/** Records what the contract credits and pays out, in the indexer's transaction. */
final class EarningLogs implements LogListener {

  private final CreditRows ledger;
  private final PaidQuotes quotes;

  EarningLogs(CreditRows ledger, PaidQuotes quotes) {
    this.ledger = ledger;
    this.quotes = quotes;
  }

  @Override
  public Set<String> contracts() {
    return Set.of(Contracts.CHECKOUT);
  }

  @Override
  public Set<String> topics() {
    return Stream.of(Checkout.ORDER_SETTLED, Checkout.PAYMENT_KEPT, Checkout.WITHDRAWN)
        .map(event -> Checkout.abi().topic(event)).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void onLog(Log log) {
    if (Checkout.abi().is(Checkout.ORDER_SETTLED, log)) {
      settled(log);
      return;
    }
    var movement = Checkout.movement(log);
    var kind = Checkout.abi().is(Checkout.PAYMENT_KEPT, log) ? "kept" : "withdrawn";
    ledger.enter(log, 0, kind, movement.account(), movement.token(), movement.amount(), null);
  }

  @Override
  public void onReorg(Log log) {
    ledger.takeBack(log);
  }

  private void settled(Log log) {
    quotes.ofPaidOrder(log.chainId(), Checkout.settledOrder(log))
        .ifPresent(terms -> IntStream.range(0, terms.parts().size()).forEach(index -> {
          var part = terms.parts().get(index);
          ledger.enter(log, index, "earned", part.account(), terms.token(), part.amount(), terms.orderId());
        }));
  }
}
